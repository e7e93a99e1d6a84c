/** Why the process cannot start: two plain lines for the operator in place of a stack. */

/** Never holds a secret. */
export class StartFailure extends Error {
  readonly remedy: string;
  constructor(cause: string, remedy: string) {
    super(cause);
    this.remedy = remedy;
  }
}

/**
 * Runs the start, and ends the process where it cannot go on. What is no `StartFailure` is a bug
 * and keeps its stack.
 */
export async function starting(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(`sigpost: ${error.message}\n  ${error.remedy}`);
    Deno.exit(1);
  }
}
