/** How a command ends: the exit codes, and the error that carries one. */

import { type ErrorCode, explain } from "./messages/index.ts";

export const EXIT = {
  done: 0,
  /** The service refused (fault `caller`), or what was looked at is not good. */
  refused: 1,
  /** The command line cannot be understood, or something that it needs is missing. */
  usage: 2,
  /** The deployment is at fault (fault `operator`): its settings or its storage need attention. */
  operator: 3,
  /**
   * No usable answer: network, time-out, or fault `transient` or `vendor`. Trying again may help.
   */
  unavailable: 4,
  /** Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error for the person at the terminal, in their language. Never holds a secret. */
export class CliError extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly remedy: string;

  constructor(
    code: ErrorCode,
    evidence: Readonly<Record<string, string>> = {},
    exit: ExitCode = EXIT.usage,
  ) {
    const [cause, remedy] = explain(code, evidence);
    super(cause);
    // The same refusal, whether or not something like it is known.
    this.code = code.replace("_mistyped", "_unknown");
    this.exit = exit;
    this.remedy = remedy;
  }
}
