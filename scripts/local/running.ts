/**
 * What `npm start` and `npm run start:deno` of this checkout run at the moment, written down for
 * the command line: it gives the development key to these addresses and to no other, because on any
 * port somebody else's program may listen.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Below the checkout; git ignores it, and nobody else on this machine can look into it. */
const FOLDER = ".wrangler/sigpost";
const HEADER_FILE = "authorization";

interface Instance {
  readonly origin: string;
  /** When its process began, because numbers of processes are used again. */
  readonly since: string;
}

function startOf(pid: number): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: "C" };
    return (
      execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

function writePrivately(root: string, name: string, text: string): string {
  const folder = join(root, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

/** A header for `curl -H @file`, so that the key is in no argument, no history and no log. */
export const writeHeader = (root: string, key: string): string =>
  writePrivately(root, HEADER_FILE, `Authorization: Bearer ${key}\n`);

/** @returns forgets it again */
export function remember(root: string, origin: string): () => void {
  const instance: Instance = { origin, since: startOf(process.pid) ?? "" };
  const path = writePrivately(root, `${process.pid}.json`, JSON.stringify(instance));
  return () => rmSync(path, { force: true });
}

/** The origins that answer for this checkout now, the newest first. */
export function runningOrigins(root: string): string[] {
  const folder = join(root, FOLDER);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const instance = readInstance(join(folder, name));
      return instance &&
        instance.since !== "" &&
        startOf(Number.parseInt(name, 10)) === instance.since
        ? [instance]
        : [];
    })
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since))
    .map(({ origin }) => origin);
}

function readInstance(path: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
