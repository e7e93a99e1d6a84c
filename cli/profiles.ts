/** What `sigpost login` keeps for this user: a file for each profile, that nobody else can read. */

import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { CliError } from "./exit.ts";

export interface Profile {
  readonly url: string;
  readonly key: string;
}

function folder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  const base =
    (process.platform === "win32" ? APPDATA : XDG_CONFIG_HOME) || join(homedir(), ".config");
  return join(base, "sigpost");
}

function fileOf(name: string): string {
  if (!/^\w[\w-]{0,63}$/.test(name)) throw new CliError("profile_name", { name });
  return join(folder(), `${name}.json`);
}

/** @param isNamed whether it has to be there */
export function readProfile(name: string, isNamed: boolean): Profile | undefined {
  const path = fileOf(name);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "";
    if (why !== "ENOENT") throw new CliError("file_unreadable", { path, why });
    if (isNamed) throw new CliError("profile_missing", { name });
    return undefined;
  }
  try {
    const { url, key } = JSON.parse(text);
    if (typeof url === "string" && typeof key === "string") return { url, key };
  } catch {
    // The same as one with other contents.
  }
  throw new CliError("profile_broken", { path });
}

/** Whole or not at all. */
export function writeProfile(name: string, profile: Profile): void {
  const path = fileOf(name);
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  chmodSync(folder(), 0o700);
  const whole = `${path}.${process.pid}`;
  try {
    writeFileSync(whole, `${JSON.stringify(profile)}\n`, { mode: 0o600, flag: "wx" });
    renameSync(whole, path);
  } finally {
    rmSync(whole, { force: true });
  }
}

export function removeProfile(name: string): void {
  readProfile(name, true);
  rmSync(fileOf(name));
}
