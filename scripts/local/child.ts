/**
 * One try to start a runtime on a port: it answers there, the port was taken, or it cannot be
 * started.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "./start-error.ts";

/** In the checkout's folder. */
export const SETTINGS_FILE = ".dev.vars";
const PATIENCE_MS = 60_000;
/** Both runtimes' words for a port that somebody took between the look and the start. */
const TAKEN = /address already in use/i;
/** Characters of what a runtime says that are looked at. */
const HEARD_MAXIMUM = 100_000;

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Runtime {
  readonly name: string;
  readonly host: string;
  /** Milliseconds that it may take to end in good order. */
  readonly ending: number;
  command(port: number): Promise<Command>;
  /**
   * How it tells that it has the port, by a message or in its output: without that, another service
   * may be the one that answers.
   */
  isReady(told: { message?: string; said: string }): boolean;
}

/** A signal to the process and everything below it. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

const answers = async (origin: string): Promise<boolean> => {
  const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
  await answer?.text();
  return answer?.ok === true;
};

/**
 * @param keep gets the process as soon as there is one, so that a signal in between ends it
 * @returns whether it answers; `false` when the port is taken
 */
export async function startOn(
  runtime: Runtime,
  port: number,
  keep: (child: ChildProcess) => void,
): Promise<boolean> {
  const { program, words, env } = await runtime.command(port);
  const stdio = ["ignore", "pipe", "pipe", "ipc"] as const;
  const child = spawn(program, words, { stdio: [...stdio], detached: true, env });
  keep(child);
  let said = "";
  let ready = false;
  let end: string | undefined;
  child.on("error", (error) => {
    end = error.message;
  });
  child.once("close", (code, signal) => {
    end ??= `it ended with ${signal ?? code}`;
  });
  child.on("message", (message) => {
    ready ||= runtime.isReady({ message: String(message), said });
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      if (said.length < HEARD_MAXIMUM) said += chunk.toString();
      const before = ready;
      ready ||= runtime.isReady({ said });
      // What it says about the port is said by this process.
      if (ready === before && !TAKEN.test(said)) process.stderr.write(chunk);
    });
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    if (ready && (await answers(`http://${runtime.host}:${port}`))) return true;
    if (TAKEN.test(said) && !ready) {
      signalGroup(child, "SIGKILL");
      return false;
    }
    // The Deno entry says itself why it cannot start.
    if (end !== undefined && /^sigpost: /m.test(said)) process.exit(1);
    if (end !== undefined)
      throw new StartError(`${runtime.name} cannot be started: ${end}.`, "What it said is above.");
    if (Date.now() > deadline) {
      signalGroup(child, "SIGKILL");
      throw new StartError(
        `${runtime.name} did not answer within ${PATIENCE_MS / 1000} s.`,
        "Start again.",
      );
    }
  }
}
