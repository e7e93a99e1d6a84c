/** Reading Huawei's answers (push-vendors.md §5.3, §5.4). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { unwrap } from "../../../bytes/json-text.ts";
import { readProbe } from "../../kit/control-probe.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Reading, TokenReading, VendorAnswer } from "../../vendor.ts";
import { REASONS } from "./table.ts";

/** Seconds: what an access token lives when Huawei does not say. */
const ACCESS_TOKEN_LIFETIME = 3600;

/** Older gateways say in a header what is wrong, in an answer of any status (§5.3). */
function gatewayStatus({ headers }: VendorAnswer): string | undefined {
  const status = headers.get("NSP_STATUS");
  return status === null || status === "" || status === "0" ? undefined : `NSP_STATUS ${status}`;
}

export function readAccessToken(answer: VendorAnswer): TokenReading {
  const { access_token, expires_in, error, sub_error, error_description } = readRecord(answer.json);
  const token = typeof access_token === "string" ? access_token : "";
  const status = gatewayStatus(answer);
  if (answer.status === 200 && token !== "" && status === undefined)
    return { outcome: "issued", token, expiresIn: Number(expires_in) || ACCESS_TOKEN_LIFETIME };
  const code = status ?? readText(sub_error) ?? readText(error);
  if (answer.status === 200 && code === undefined) return { outcome: "unreadable" };
  return refusal("authorize", answer, { code, message: readText(error_description) });
}

/**
 * What `msg` says about our one token: it may be JSON in the JSON, with a list of tokens for every
 * reason, or the older list without reasons (§5.4). Whatever is listed is ours, because no other
 * was sent.
 */
function refusedToken(
  detail: Readonly<Record<string, unknown>>,
): { readonly reason?: string } | undefined {
  const lists = detail.illegalTokens ?? detail.illegal_tokens;
  if (Array.isArray(lists)) return lists.length > 0 ? {} : undefined;
  const [reason] =
    Object.entries(readRecord(lists)).find(([, list]) => Array.isArray(list) && list.length > 0) ??
    [];
  // Huawei's own sample has blanks around the name.
  if (reason !== undefined) return { reason: reason.trim() };
  return Number(detail.failure) > 0 && !(Number(detail.success) > 0) ? {} : undefined;
}

export function readAnswer(answer: VendorAnswer): Reading {
  const { code: given, msg, requestId } = readRecord(answer.json);
  const code = gatewayStatus(answer) ?? readText(given);
  const message =
    typeof msg === "string" ? readText(msg) : msg === undefined ? undefined : JSON.stringify(msg);
  if (code === undefined) return withoutCode(answer, message);
  const token = refusedToken(unwrap(msg));
  if (code === "80000000" && token === undefined) {
    const messageId = readText(requestId);
    return { outcome: "accepted", code, ...(messageId && { messageId }) };
  }
  const words: readonly string[] = message?.match(/\w+/g) ?? [];
  const reason = token?.reason ?? REASONS.find((known) => words.includes(known));
  return refusal("send", answer, { code, reason, message });
}

/** The token that belongs to nobody was refused, so the credential is good. */
export const readTrial = readProbe(readAnswer, ["80000000", "80100000", "80300007"]);
