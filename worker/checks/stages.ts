/**
 * The one engine of checks: stages that end one after the other, each reported as it ends. Which
 * stages there are, and what follows from their ends, is each check's own matter.
 */

import type { Clock } from "../ports.ts";

export type StageStatus = "ok" | "warning" | "failed" | "skipped";

/** Fills the holes in a code's sentence. */
export type Evidence = Readonly<Record<string, string | number>>;

/** How a stage ended. */
export interface StageEnd<Code extends string = string, Finding = never> {
  readonly status: StageStatus;
  readonly code: Code;
  readonly evidence?: Evidence;
  /** Seen on the way. They do not end the check. */
  readonly findings?: readonly Finding[];
}

export interface StageResult<
  Stage extends string = string,
  Code extends string = string,
  Finding = never,
> extends StageEnd<Code, Finding> {
  readonly stage: Stage;
  /** Milliseconds since the stage before ended, or since the check began. */
  readonly durationMs: number;
}

export class StageRunner<Stage extends string, Code extends string = string, Finding = never> {
  /** The stages that have ended, in this order. */
  readonly results: StageResult<Stage, Code, Finding>[] = [];
  readonly #clock: Clock;
  readonly #report: (result: StageResult<Stage, Code, Finding>) => void;
  #since: number;

  /** @param report called with every stage as it ends */
  constructor(clock: Clock, report: (result: StageResult<Stage, Code, Finding>) => void) {
    this.#clock = clock;
    this.#report = report;
    this.#since = clock();
  }

  /** Ends a stage whose work the caller has done. */
  end(stage: Stage, status: StageStatus, code: Code, evidence?: Evidence): void {
    this.#add(stage, { status, code, ...(evidence && { evidence }) });
  }

  /**
   * Runs a stage that says itself how it ended. Whatever else `work` returns goes back to the
   * caller and is not part of the result.
   */
  async run<End extends StageEnd<Code, Finding>>(
    stage: Stage,
    work: () => Promise<End>,
  ): Promise<End> {
    const end = await work();
    this.#add(stage, end);
    return end;
  }

  #add(stage: Stage, { status, code, evidence, findings = [] }: StageEnd<Code, Finding>): void {
    const now = this.#clock();
    const result = {
      stage,
      status,
      code,
      ...(evidence && { evidence }),
      ...(findings.length > 0 && { findings }),
      durationMs: now - this.#since,
    };
    this.#since = now;
    this.results.push(result);
    this.#report(result);
  }
}
