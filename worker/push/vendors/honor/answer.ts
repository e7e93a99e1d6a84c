/** Reading Honor's answer to a notification (push-vendors.md §6, §14). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Reading, VendorAnswer } from "../../vendor.ts";

const holdsTokens = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** A 200 is a success only when no list holds our token, and no other was sent. */
export function readAnswer(answer: VendorAnswer): Reading {
  const { code: given, message: said, data } = readRecord(answer.json);
  const { sendResult, requestId, failTokens, expireTokens } = readRecord(data);
  const code = readText(given);
  const message = readText(said);
  if (code === undefined) return withoutCode(answer, message);
  if (holdsTokens(expireTokens))
    return refusal("send", answer, { code, message, reason: "expireTokens" });
  if (holdsTokens(failTokens))
    return refusal("send", answer, { code, message, reason: "failTokens" });
  if ((code !== "200" && code !== "80000000") || sendResult === false)
    return refusal("send", answer, { code, message });
  // 80000000 has been seen without `data`; a bare 200 could have been written by anybody.
  if (sendResult !== true && code === "200") return { outcome: "unreadable" };
  const messageId = readText(requestId);
  return { outcome: "accepted", code, ...(messageId && { messageId }) };
}
