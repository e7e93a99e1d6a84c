/**
 * A refusal as a value, without HTTP: a code from the closed list, and the evidence for its
 * sentence and its JSON.
 */

import type { ProblemCode } from "./problems.ts";

export type ProblemEvidence = Readonly<Record<string, unknown>>;

export class Failure {
  readonly code: ProblemCode;
  /** Never a secret: it is shown to the caller. */
  readonly evidence: ProblemEvidence;

  constructor(code: ProblemCode, evidence: ProblemEvidence = {}) {
    this.code = code;
    this.evidence = evidence;
  }
}
