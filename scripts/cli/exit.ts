/** How a command ends: the exit codes, and the error that carries one. */

export const EXIT = {
  done: 0,
  /** The service refused (fault `caller`), or the token is not valid. */
  refused: 1,
  /** The command line cannot be understood, or something that it needs is missing. */
  usage: 2,
  /** The deployment is at fault (fault `operator`): its settings or its storage need attention. */
  operator: 3,
  /**
   * No usable answer: network, time-out, or fault `transient` or `vendor`. Trying again may help.
   */
  unavailable: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error for the person at the terminal. Never holds a secret. */
export class CliError extends Error {
  readonly exit: ExitCode;
  readonly code: string;
  readonly remedy: string;
  /** The service's own answer, for `--json`. */
  readonly problem: unknown;
  /** The deployment that was asked, where one was. */
  asked: string | undefined;

  constructor(exit: ExitCode, code: string, cause: string, remedy: string, problem?: unknown) {
    super(cause);
    this.exit = exit;
    this.code = code;
    this.remedy = remedy;
    this.problem = problem ?? { code, detail: cause, remedy };
  }
}
