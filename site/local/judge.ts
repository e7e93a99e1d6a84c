/** A verdict made in this browser, with or without a key. */

// Loaded with this, and not when the first signature differs: there may be no network then.
import "../../worker/usersig/forensics.ts";

import {
  type Reason,
  TENCENT_CODES,
  tokenFault,
  type UserSigSentences,
  type VerificationKey,
  verifyUserSig,
} from "../../worker/usersig/index.ts";
import type { Question, Verdict } from "../workbench.ts";

interface JudgeOptions {
  readonly sdkAppId?: number | undefined;
  readonly keys: readonly VerificationKey[];
  /** Unix seconds. */
  readonly now: number;
  readonly sentences: UserSigSentences;
}

/**
 * Without a key the missing one is not held against the token: it is then `unverified`, unless
 * something else is wrong.
 */
export async function judge(
  { text, userId, room }: Question,
  options: JudgeOptions,
): Promise<Verdict> {
  const found = await verifyUserSig(text, { ...options, userId, ...room?.named });
  if (options.keys.length > 0) return { ...found, state: found.valid ? "valid" : "invalid" };
  const withoutKey = {
    ...found,
    stages: found.stages.map((row) =>
      row.stage === "signature" && found.findings.some(isNoKey)
        ? { ...row, status: "skipped" as const }
        : row,
    ),
    findings: found.findings.filter((finding) => !isNoKey(finding)),
  };
  if (found.code !== "no_key") return { ...withoutKey, state: "invalid" };
  const other = withoutKey.findings.find((finding) => finding.severity === "error");
  if (other) {
    const { cause, remedy } = other;
    const code = other.code as Reason;
    return {
      ...withoutKey,
      state: "invalid",
      code,
      cause,
      remedy,
      fault: tokenFault(code),
      tencentCodes: TENCENT_CODES[code],
    };
  }
  const [cause, remedy] = options.sentences.readable;
  const { fault: _, ...unverified } = withoutKey;
  return { ...unverified, state: "unverified", code: "ok", cause, remedy, tencentCodes: [] };
}

const isNoKey = ({ code }: { readonly code: string }): boolean => code === "no_key";
