/** The command line as its users start it, with nothing of this shell's own settings. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NODE_COMPILE_CACHE } from "../../support/checkout.ts";
import { onTerminal, type Typed } from "../../support/terminal.ts";

export const SCRIPT = "cli/main.ts";

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly input?: string;
  readonly key?: string;
  readonly url?: string;
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** @param server where it asks; without one it has neither address nor key */
export function commandLine(server?: { readonly url: string; readonly adminKey: string }) {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-cli-"));

  const environment = ({
    key = server?.adminKey ?? "",
    url = server?.url ?? "",
    env,
  }: Started) => ({
    PATH: process.env.PATH ?? "",
    HOME: folder,
    NODE_COMPILE_CACHE,
    SIGPOST_URL: url,
    SIGPOST_KEY: key,
    ...env,
  });

  const start = (words: readonly string[], started: Started = {}) =>
    spawn(process.execPath, [started.script ?? SCRIPT, ...words], { env: environment(started) });

  return {
    folder,
    file(name: string, content: string): string {
      const path = join(folder, name);
      writeFileSync(path, content, { mode: 0o600 });
      return path;
    },
    start,
    async run(words: readonly string[], started: Started = {}): Promise<Ended> {
      const child = start(words, started);
      child.stdin.on("error", () => {}).end(started.input ?? "");
      return ended(child);
    },
    onTerminal: (words: readonly string[], typed: readonly Typed[]) =>
      onTerminal(words, typed, { env: environment({}) }),
    /** On a terminal, where answers are typed when they are asked for. */
    typing: (words: readonly string[], typed: readonly Typed[], started: Started = {}) =>
      onTerminal([process.execPath, SCRIPT, ...words], typed, { env: environment(started) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type CommandLine = ReturnType<typeof commandLine>;

export function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk) => (out += chunk));
  child.stderr?.on("data", (chunk) => (err += chunk));
  return new Promise((resolve) => child.once("close", (exit) => resolve({ exit, out, err })));
}
