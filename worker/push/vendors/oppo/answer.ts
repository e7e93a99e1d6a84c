/**
 * Reading OPPO's answers (push-vendors.md §8). Errors keep HTTP status 200; the code is what
 * counts.
 */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Signal } from "../../table.ts";
import type { Reading, TokenReading, VendorAnswer } from "../../vendor.ts";
import { PER_TARGET } from "./table.ts";

/** Seconds for which OPPO accepts an auth token. */
const AUTH_TOKEN_LIFETIME = 86_400;

function readCode(
  answer: VendorAnswer,
  stage: Signal["stage"],
  json = answer.json,
): Signal | undefined {
  const { code: given, message } = readRecord(json);
  const code = readText(given);
  if (code === undefined) return undefined;
  const reason = Number(code) > 10_000 && Number(code) <= 20_000 ? PER_TARGET : undefined;
  return refusal(stage, answer, { code, reason, message: readText(message) }).signal;
}

export function readAuthToken(answer: VendorAnswer): TokenReading {
  const signal = readCode(answer, "authorize");
  if (signal === undefined) return { outcome: "unreadable" };
  if (signal.code !== "0") return { outcome: "refused", signal };
  const token = readText(readRecord(readRecord(answer.json).data).auth_token);
  return token === undefined
    ? { outcome: "unreadable" }
    : { outcome: "issued", token, expiresIn: AUTH_TOKEN_LIFETIME };
}

export function readAnswer(answer: VendorAnswer): Reading {
  const signal = readCode(answer, "send");
  if (signal === undefined) return withoutCode(answer, undefined);
  if (signal.code !== "0") return { outcome: "refused", signal };
  const { data } = readRecord(answer.json);
  // The form of the batch call, in which every target has its own result beside the overall code.
  const result = readRecord(Array.isArray(data) ? data[0] : data);
  if (result.errorCode !== undefined && String(result.errorCode) !== "0") {
    const inner = readCode(answer, "send", {
      code: result.errorCode,
      message: result.errorMessage,
    });
    if (inner !== undefined) return { outcome: "refused", signal: inner };
  }
  const messageId = readText(result.messageId) ?? readText(result.message_id);
  return messageId === undefined
    ? { outcome: "unreadable" }
    : { outcome: "accepted", messageId, code: "0" };
}
