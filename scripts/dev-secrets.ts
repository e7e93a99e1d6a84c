/**
 * The development secrets in `.dev.vars`: made once, kept ever after, never leaving this machine.
 */

import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { StartError } from "./local/start-error.ts";

const DEMO_SDKAPPID = "1400000000";
const TITLE = "# Development secrets of this checkout; git ignores this file.\n";

export type DevSecrets = Readonly<
  Record<"ADMIN_KEY" | "SEALING_KEY" | "SDKAPPID" | "SECRET_KEY", string>
>;

const OPEN = /^(["'`])(?!.*\1)/s;
const SETTING = /^\s*(?:export\s+)?[A-Z_]+\s*=/;

/** A quotation mark that does not close stays in the value, or takes the following lines along. */
const isTorn = (value: string): boolean =>
  OPEN.test(value) ||
  value
    .split("\n")
    .slice(1)
    .some((line) => SETTING.test(line));

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    const what = code === "EISDIR" ? "is a folder" : `cannot be read (${code})`;
    throw new StartError(
      `${file} ${what}.`,
      "Make it a file of NAME=value lines, or remove it to have one made.",
    );
  }
}

/** The settings in the file, as wrangler reads them; none when there is no file. */
export function readDevVars(file: string): Record<string, string> {
  const settings = parseEnv(read(file)) as Record<string, string>;
  for (const [name, value] of Object.entries(settings))
    if (isTorn(value))
      throw new StartError(
        `${file}: the quotation mark before the value of ${name} does not close.`,
        `Write ${name}="…" on one line, or remove the line to have a new value made.`,
      );
  return settings;
}

/** @returns `false` when another start made the file meanwhile: its secrets are this checkout's */
function create(file: string, text: string): boolean {
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text, { mode: 0o600 });
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Adds what is missing to the file; what is there stays as it is, comments and further settings included. */
export function ensureDevSecrets(file: string): DevSecrets {
  const present = readDevVars(file);
  const wanted: DevSecrets = {
    ADMIN_KEY: present.ADMIN_KEY || randomBytes(24).toString("base64url"),
    SEALING_KEY: present.SEALING_KEY || randomBytes(32).toString("base64"),
    SDKAPPID: present.SDKAPPID || DEMO_SDKAPPID,
    SECRET_KEY: present.SECRET_KEY || randomBytes(32).toString("hex"),
  };
  const missing = Object.entries(wanted).filter(([name]) => !present[name]);
  if (missing.length === 0) return wanted;
  const lines = missing.map(([name, value]) => `${name}="${value}"\n`).join("");
  if (!existsSync(file)) return create(file, TITLE + lines) ? wanted : ensureDevSecrets(file);
  writeFileSync(file, (Object.keys(present).length === 0 ? TITLE : "\n") + lines, { flag: "a" });
  chmodSync(file, 0o600);
  return wanted;
}
