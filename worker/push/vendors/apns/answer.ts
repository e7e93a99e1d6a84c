/** Reading Apple's answers (push-vendors.md §3.5, §3.6). */

import { readRecord } from "../../../bytes/json.ts";
import { readProbe } from "../../kit/control-probe.ts";
import type { Signal } from "../../table.ts";
import type { Reading, VendorAnswer } from "../../vendor.ts";
import type { Environment } from "./request.ts";

/** `{"reason": …}`, and on 410 a `timestamp` in milliseconds ([A4]). */
function readReason(json: unknown): Pick<Signal, "code" | "diedAt"> {
  const { reason, timestamp } = readRecord(json);
  return {
    ...(typeof reason === "string" && { code: reason }),
    ...(typeof timestamp === "number" && { diedAt: timestamp }),
  };
}

export function readAnswer({ status, headers, json, text }: VendorAnswer): Reading {
  const messageId = headers.get("apns-unique-id") ?? headers.get("apns-id") ?? undefined;
  // Success is a 200 with an empty body (§3.5); a 200 with a page in it was not written by Apple.
  if (status === 200)
    return text === ""
      ? { outcome: "accepted", ...(messageId && { messageId }) }
      : { outcome: "unreadable" };
  const said = readReason(json);
  if (said.code === undefined && (status >= 500 || status < 400)) return { outcome: "unreadable" };
  return { outcome: "refused", signal: { stage: "send", status, ...said } };
}

export const readTrial = readProbe(readAnswer, ["BadDeviceToken"]);

/** What the other environment's answer says about a token that this one called bad. */
export function conclusionOf(other: Environment, reading: Reading): string | undefined {
  if (reading.outcome === "unreadable") return undefined;
  const code: Signal["code"] = reading.outcome === "accepted" ? "accepted" : reading.signal.code;
  // A token that the other host knows, even as dead, was issued there.
  if (code === "accepted" || code === "Unregistered") return `apns_token_of_${other}`;
  // Any other reason, such as a key that is limited to one environment, says nothing about the
  // token.
  return code === "BadDeviceToken" ? "apns_token_of_neither" : undefined;
}
