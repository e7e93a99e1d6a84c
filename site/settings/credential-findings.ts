/**
 * What the server found in a credential that it refused: every finding, and which field it is about
 * where it says so.
 */

import type { Finding } from "../ui/steps.tsx";
import type { Failure } from "../workbench.ts";

export interface Refusal {
  readonly findings: readonly Finding[];
  /** As in a problem: `credential.keyId`. */
  readonly field?: string | undefined;
}

const isFinding = (value: unknown): value is Finding =>
  typeof value === "object" && value !== null && "cause" in value && "severity" in value;

export function refusalOf({ problem }: Failure): Refusal {
  const { findings, field } = (problem ?? {}) as { findings?: unknown; field?: unknown };
  return {
    findings: Array.isArray(findings) ? findings.filter(isFinding) : [],
    ...(typeof field === "string" && { field }),
  };
}
