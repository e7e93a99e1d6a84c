/** The one way in which a call fails, whatever went wrong. */

import type { Fault } from "../worker/problems/fault.ts";
import type { Operation, RefusalOf } from "./types.ts";

/** Sentences of what the server cannot say itself: cause, then what to do. */
const OWN = {
  timeout: ["The server did not answer in time.", "Try again."],
  unreachable: [
    "The server cannot be reached, or the connection broke.",
    "Check the address and the network.",
  ],
  redirected: [
    "The server redirects, and a credential follows no redirect.",
    "Use the address it redirects to.",
  ],
  not_sigpost: ["The answer did not come from sigpost.", "Check the address."],
  unaddressable: ['A name in the address is empty, "." or "..".', "Use another one."],
  credential_malformed: ["The credential is empty or has impossible characters.", "Copy it again."],
} as const;
export type OwnCode = keyof typeof OWN;

/** Codes that an operation has of its own, and those that any request may end with. */
export type CodeOf<Id extends Operation> = RefusalOf<Id> | OwnCode;

/** The body of a refusal (RFC 9457); what else stands in it is evidence. */
export interface Problem {
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly fault?: Fault;
  readonly requestId?: string;
  readonly [evidence: string]: unknown;
}

interface Circumstances {
  readonly operation: Operation;
  readonly status?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

export class SigpostError<Code extends string = string> extends Error {
  override readonly name = "SigpostError";
  /** Stable; never changes with the language. */
  readonly code: Code;
  /** Absent where no answer came. */
  readonly status: number | undefined;
  /** What is so, in the language that was asked for where the server says it. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whose turn it is. */
  readonly fault: Fault | undefined;
  readonly requestId: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** The refusal as it came, with its evidence. */
  readonly problem: Problem | undefined;
  readonly operation: Operation;

  constructor(code: Code, { operation, status, problem, retryAfter, ...more }: Circumstances) {
    const [cause, advice] = OWN[code as OwnCode] ?? ["", ""];
    const detail = problem?.detail ?? problem?.title ?? cause;
    const remedy = problem?.remedy ?? advice;
    super(`${detail} ${remedy}`.trim() || code, "cause" in more ? { cause: more.cause } : {});
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.remedy = remedy;
    this.fault = problem?.fault;
    this.requestId = problem?.requestId ?? more.requestId;
    this.retryAfter = retryAfter;
    this.problem = problem;
    this.operation = operation;
  }
}

/**
 * Whether it is a refusal or failure of this operation (or of any), so that its codes are known to
 * the compiler. A newer server may have more codes: keep a branch for others.
 */
export function isSigpostError<Id extends Operation = Operation>(
  error: unknown,
  operation?: Id,
): error is SigpostError<CodeOf<Id>> {
  return (
    error instanceof SigpostError && (operation === undefined || error.operation === operation)
  );
}
