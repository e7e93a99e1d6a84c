/**
 * Findings of a vendor's offline checks. The severity of each code stands in the vendor's table.
 */

import type { Finding, Severity } from "../vendor.ts";

export type Severities<Code extends string = string> = Readonly<Record<Code, Severity>>;

export const findingsOf =
  <Code extends string>(severities: Severities<Code>) =>
  (code: Code, evidence?: Finding["evidence"]): Finding => ({
    code,
    severity: severities[code],
    ...(evidence && { evidence }),
  });

/** Whether a credential with these findings can send. */
export const isUsable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== "error");
