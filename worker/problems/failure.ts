/** A refusal as a value: a code from the closed list, and the evidence that goes into its sentence and its JSON. */

import type { ProblemCode } from "./problems.ts";

export type ProblemEvidence = Readonly<Record<string, unknown>>;

export class Failure {
  readonly code: ProblemCode;
  /** Never a secret: it is shown to the caller. */
  readonly evidence: ProblemEvidence;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, evidence: ProblemEvidence = {}, headers: Readonly<Record<string, string>> = {}) {
    this.code = code;
    this.evidence = evidence;
    this.headers = headers;
  }
}
