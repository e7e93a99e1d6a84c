/** Tencent's answers: the envelope that all share, and what counts as success. */

import { isObject } from "../bytes/json.ts";
import { parseJson } from "../bytes/nesting.ts";
import { reasonOf, type TencentReason } from "./codes.ts";

export type Json = Readonly<Record<string, unknown>>;

export interface TencentSuccess {
  readonly ok: true;
  readonly body: Json;
  readonly requestId?: string;
}

export interface TencentRefusal {
  readonly ok: false;
  readonly reason: TencentReason;
  /** Tencent's ErrorCode; absent when the call did not get that far. */
  readonly code?: number;
  /** Tencent's own text, bounded and without the UserSig. */
  readonly info?: string;
  /** Tencent's support asks for it. */
  readonly requestId?: string;
}

export type TencentAnswer = TencentSuccess | TencentRefusal;

const INFO_MAXIMUM = 300;

export const list = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/**
 * Success is `ErrorCode` 0 and nothing else: `ActionStatus` is "OK" beside errors of single
 * accounts, and `ErrorInfo` is spelt differently per API (1047/34620). The HTTP status is 200
 * either way.
 *
 * @param secret taken out of Tencent's text, should it quote our request
 */
export function parseEnvelope(text: string, secret: string): TencentAnswer {
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    return { ok: false, reason: "not_tencent" };
  }
  const code = isObject(body) ? body.ErrorCode : undefined;
  if (!isObject(body) || typeof code !== "number") return { ok: false, reason: "not_tencent" };
  const id = typeof body.RequestId === "string" ? { requestId: body.RequestId.slice(0, 100) } : {};
  if (code === 0) return { ok: true, body, ...id };
  const info =
    typeof body.ErrorInfo === "string"
      ? body.ErrorInfo.replaceAll(secret, "…").slice(0, INFO_MAXIMUM)
      : "";
  return { ok: false, reason: reasonOf(code), code, info, ...id };
}
