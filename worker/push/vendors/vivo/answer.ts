/** Reading vivo's answers (push-vendors.md §9). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Signal } from "../../table.ts";
import type { Reading, TokenReading, VendorAnswer } from "../../vendor.ts";

/** Seconds. An auth token lives for a day; vivo asks for a new one every one to two hours. */
const AUTH_TOKEN_USE = 7200;

function readResult(answer: VendorAnswer, stage: Signal["stage"]): Signal | undefined {
  const { result, desc } = readRecord(answer.json);
  const code = readText(result);
  return code === undefined
    ? undefined
    : refusal(stage, answer, { code, message: readText(desc) }).signal;
}

export function readAuthToken(answer: VendorAnswer): TokenReading {
  const signal = readResult(answer, "authorize");
  if (signal === undefined) return { outcome: "unreadable" };
  if (signal.code !== "0") return { outcome: "refused", signal };
  const token = readText(readRecord(answer.json).authToken);
  return token === undefined
    ? { outcome: "unreadable" }
    : { outcome: "issued", token, expiresIn: AUTH_TOKEN_USE };
}

export function readAnswer(answer: VendorAnswer): Reading {
  const signal = readResult(answer, "send");
  if (signal === undefined) return withoutCode(answer, undefined);
  if (signal.code !== "0") return { outcome: "refused", signal };
  const { invalidUser, taskId } = readRecord(answer.json);
  // There for exactly those who do not get it, whatever `result` says; lists of them belong to
  // vivo's other calls.
  const invalid = readRecord(Array.isArray(invalidUser) ? invalidUser[0] : invalidUser);
  if (Object.keys(invalid).length > 0)
    return { outcome: "refused", signal: { ...signal, reason: readText(invalid.status) ?? "" } };
  const messageId = readText(taskId);
  return messageId === undefined
    ? { outcome: "unreadable" }
    : { outcome: "accepted", messageId, code: "0" };
}
