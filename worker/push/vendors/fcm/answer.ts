/** Reading Google's answers (push-vendors.md §4.2, §4.4). */

import { readRecord, readText } from "../../../bytes/json.ts";
import { isListed, type Signal } from "../../table.ts";
import type { Reading, TokenReading, VendorAnswer } from "../../vendor.ts";
import { TABLE } from "./table.ts";

/** Seconds: what an access token lives when Google does not say. */
const ACCESS_TOKEN_LIFETIME = 3300;

type Said = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Said =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Said[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/**
 * FcmError, ErrorInfo or the canonical status, the first that is known; beside it ApnsError,
 * BadRequest.
 */
function readError(status: number, error: Said): Signal {
  const details = objectsOf(error.details);
  const ofType = (suffix: string) =>
    details.find((detail) => String(detail["@type"]).endsWith(suffix));
  const violations = objectsOf(ofType("google.rpc.BadRequest")?.fieldViolations);
  const fields = violations.map(({ field }) => readText(field));
  const field =
    fields.find((name) => name === "message.token" || name === "message.fid") ?? fields[0];
  const own = readText(ofType("fcm.v1.FcmError")?.errorCode);
  const info = readText(ofType("rpc.ErrorInfo")?.reason);
  const named = [own, info, readText(error.status)].filter((name) => name !== undefined);
  const code = named.find((name) => isListed(TABLE, name)) ?? named[0];
  // A reason that is not known is still shown beside the status.
  const reason =
    readText(ofType("fcm.v1.ApnsError")?.reason) ?? field ?? (info === code ? undefined : info);
  const message = readText(error.message);
  return {
    stage: "send",
    status,
    ...(code && { code }),
    ...(reason && { reason }),
    ...(message && { message }),
  };
}

export function readAnswer({ status, json }: VendorAnswer): Reading {
  const { name: given, error } = readRecord(json);
  const name = readText(given);
  if (status === 200)
    return name
      ? { outcome: "accepted", messageId: name.split("/").at(-1) ?? name }
      : { outcome: "unreadable" };
  if (isObject(error)) return { outcome: "refused", signal: readError(status, error) };
  if (status >= 500 || status < 400) return { outcome: "unreadable" };
  return { outcome: "refused", signal: { stage: "send", status } };
}

export function readAccessToken({ status, json }: VendorAnswer): TokenReading {
  const { access_token, expires_in, error, error_description } = readRecord(json);
  const token = readText(access_token);
  if (status === 200)
    return token
      ? { outcome: "issued", token, expiresIn: Number(expires_in) || ACCESS_TOKEN_LIFETIME }
      : { outcome: "unreadable" };
  const code = readText(error);
  const message = readText(error_description);
  const said = { ...(code && { code }), ...(message && { message }) };
  return { outcome: "refused", signal: { stage: "authorize", status, ...said } };
}
