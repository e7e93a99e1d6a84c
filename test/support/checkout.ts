/**
 * A copy of the sources, as a fresh clone has them after `npm ci`, and the processes that are
 * started in it.
 */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DENO_DIR } from "./deno.ts";

const SOURCES = [
  ...[
    "scripts",
    "site",
    "worker",
    "client",
    "cli",
    "data",
    "README.md",
    "wrangler.toml",
    "deno.json",
  ],
  ...["package.json", "package-lock.json", "tsconfig.json"],
];

export function makeCheckout(): { folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sigpost-checkout-")));
  const built = resolve("site/dist");
  const filter = (path: string) => !resolve(path).startsWith(built);
  for (const name of SOURCES) cpSync(name, join(folder, name), { recursive: true, filter });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Compiled modules, for all processes that tests start. */
export const NODE_COMPILE_CACHE = resolve("dist/node");

/** Nothing of this shell's settings; npm asks nobody for news about itself. */
export const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? "",
  HOME: folder,
  NO_COLOR: "1",
  NODE_COMPILE_CACHE,
  DENO_DIR,
  npm_config_update_notifier: "false",
  npm_config_fund: "false",
});

/** All processes that stem from one. */
export function descendants(root: number): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found)
    for (const [pid, ppid] of rows) if (ppid === parent) found.push(pid as number);
  return found.slice(1);
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

export async function until(
  what: string,
  milliseconds: number,
  done: () => boolean,
): Promise<void> {
  for (const end = Date.now() + milliseconds; !done(); await sleep(50))
    if (Date.now() > end) throw new Error(`${what} did not happen within ${milliseconds} ms`);
}

export interface Running {
  readonly child: ChildProcess;
  printed(): string;
  /** Ends everything that it started, whatever state that is in. */
  kill(): void;
}

export function launch(
  program: string,
  words: string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(program, words, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environmentIn(cwd), ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk));
  const family = new Set<number>([child.pid as number]);
  const look = () => {
    for (const pid of descendants(child.pid as number)) family.add(pid);
  };
  return {
    child,
    printed() {
      if (printed.includes("sigpost is running") && family.size === 1) look();
      return printed;
    },
    kill() {
      look();
      for (const pid of family) if (isAlive(pid)) process.kill(pid, "SIGKILL");
    },
  };
}

/** Until it says where it runs. */
export async function running(started: Running): Promise<{ origin: string; curl: string }> {
  const { child, printed } = started;
  await until(
    "the start",
    60_000,
    () => printed().includes("Ctrl-C to stop") || child.exitCode !== null,
  );
  const curl = /^curl .*$/m.exec(printed())?.[0];
  const origin = /Page: {2}(http:\/\/\S+)\//.exec(printed())?.[1];
  if (!curl || !origin) throw new Error(`it did not start:\n${printed()}`);
  return { curl, origin };
}
