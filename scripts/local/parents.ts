/**
 * `kill` on npm's process ends npm and nothing below it, so what npm started looks after that
 * itself.
 */

import { execFileSync } from "node:child_process";

const INTERVAL_MS = 500;

function look(pid: number, column: "ppid" | "args"): string {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/**
 * npm itself, and the shell that it may have put between. Started otherwise, nobody is watched: a
 * shell may well leave first.
 */
function npmProcesses(): number[] {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return [];
  const parent = process.ppid;
  return / -c /.test(look(parent, "args")) ? [parent, Number(look(parent, "ppid"))] : [parent];
}

/** Calls back once, when npm is gone. */
export function whenNpmEnds(then: () => void): void {
  const watched = npmProcesses().filter((pid) => pid > 1);
  const { ppid } = process;
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (process.ppid === ppid && watched.every(isAlive)) return;
    clearInterval(timer);
    then();
  }, INTERVAL_MS);
  timer.unref();
}
