/** Reading Meizu's answers (push-vendors.md §10): inside a success, a map of failed pushIds. */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Reading, VendorAnswer } from "../../vendor.ts";
import { SWITCH_OFF, SWITCH_ON } from "./table.ts";

/** The inner code under which the one pushId of the request is listed. */
const innerCode = (value: Readonly<Record<string, unknown>>): string | undefined =>
  Object.entries(value).find(
    ([code, ids]) => /^\d+$/.test(code) && (!Array.isArray(ids) || ids.length > 0),
  )?.[0];

/**
 * For both calls: the answer of the switch query has a switch where that of a send has failures, or
 * nothing.
 */
export function readAnswer(answer: VendorAnswer): Reading {
  const { code: given, message, value: map, msgId } = readRecord(answer.json);
  const code = readText(given);
  if (code === undefined) return withoutCode(answer, undefined);
  const said = { code, message: readText(message) };
  if (code !== "200") return refusal("send", answer, said);
  const value = readRecord(map);
  const shown = readText(value.barTypeSwitch);
  const reason = innerCode(value) ?? (shown === "0" ? SWITCH_OFF : undefined);
  if (reason !== undefined) return refusal("send", answer, { ...said, reason });
  if (shown === "1") return { outcome: "accepted", code: SWITCH_ON };
  const messageId = readText(msgId);
  return { outcome: "accepted", code, ...(messageId !== undefined && { messageId }) };
}

/** The switch query is good news only when it says so. */
export function readSwitch(answer: VendorAnswer): Reading {
  const reading = readAnswer(answer);
  return reading.outcome === "accepted" && reading.code !== SWITCH_ON
    ? { outcome: "unreadable" }
    : reading;
}

/** What the switch query says about a send that Meizu refused because of the switch. */
export function conclusionOf(reading: Reading): string | undefined {
  if (reading.outcome === "refused")
    return reading.signal.reason === SWITCH_OFF ? "meizu_switch_confirmed" : undefined;
  return reading.outcome === "accepted" && reading.code === SWITCH_ON
    ? "meizu_switch_contradicts"
    : undefined;
}
