/**
 * A command with a terminal around it, by util-linux's `script`: it sees a TTY, and answers are
 * typed when they are asked for.
 */

import { spawn } from "node:child_process";

/** Every Linux has that `script`; other systems have none, or one with other options. */
export const HAS_TERMINAL = process.platform === "linux";

/** Whoever waits for an answer that nobody types is ended. */
const PATIENCE_MS = 50_000;

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

export interface Typed {
  /** What has to be on the screen first. */
  readonly after: string;
  readonly keys: string;
}

/** @returns everything on the screen, and the exit code */
export function onTerminal(
  words: readonly string[],
  typed: readonly Typed[],
  options: { cwd?: string; env: NodeJS.ProcessEnv },
): Promise<{ exit: number | null; screen: string }> {
  const command = words.map(quoted).join(" ");
  const child = spawn(
    "script",
    ["--quiet", "--flush", "--return", "--command", command, "/dev/null"],
    {
      ...options,
      timeout: PATIENCE_MS,
    },
  );
  let screen = "";
  let seen = 0;
  const waiting = [...typed];
  child.stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    for (let next = waiting[0]; next; next = waiting[0]) {
      const at = screen.indexOf(next.after, seen);
      if (at < 0) return;
      seen = at + next.after.length;
      child.stdin.write(next.keys);
      waiting.shift();
    }
  });
  return new Promise((resolve) => child.once("close", (exit) => resolve({ exit, screen })));
}
