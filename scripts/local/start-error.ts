/**
 * Why a start cannot go on, for the person at the terminal: what is wrong, and what to do. Never
 * holds a secret.
 */

export class StartError extends Error {
  readonly remedy: string;
  constructor(cause: string, remedy: string) {
    super(cause);
    this.remedy = remedy;
  }
}
