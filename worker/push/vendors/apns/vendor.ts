/** Apple Push Notification service: provider token, alert push, control probe, environment probe (push-vendors.md §3). */

import { importJwtKey, type JwtKey, signJwt } from "../../jwt.ts";
import { type PemKind, readPem } from "../../pem.ts";
import { jsonPost } from "../../request.ts";
import type { Signal } from "../../table.ts";
import type { CredentialField, Finding, Opened, Push, Reading, Sender, Vendor, VendorRequest } from "../../vendor.ts";
import { APNS_CONCLUSIONS, APNS_DIAGNOSES, APNS_DROPS, APNS_FINDINGS, APNS_PASSED, type ApnsField } from "./table.ts";

const HOSTS = { production: "https://api.push.apple.com", sandbox: "https://api.sandbox.push.apple.com" } as const;
type ApnsEnvironment = keyof typeof HOSTS;

/** Seconds. Apple refuses provider tokens older than an hour and updates within 20 minutes (§3.3). */
const PROVIDER_TOKEN_LIFETIME = 2700;
/** Seconds for which Apple keeps the notification for a device that is offline. */
const EXPIRATION = 300;
const COLLAPSE_ID = "push-check";
/** Apple authenticates before it looks at the token, so this one only ever tells about the credential. */
const NOBODY = "0".repeat(64);

const FIELDS: readonly (CredentialField & { readonly name: ApnsField })[] = [
  { name: "privateKey", secret: true, multiline: true },
  { name: "keyId" },
  { name: "teamId" },
  { name: "topic" },
  { name: "environment", choices: ["production", "sandbox"] },
];

type ApnsFinding = keyof typeof APNS_FINDINGS;
const finding = (code: ApnsFinding, evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: APNS_FINDINGS[code],
  ...(evidence && { evidence }),
});

/** Files that are recognised and refused, whatever else is filled in. */
const CERTIFICATE_FILE: Readonly<Partial<Record<PemKind, ApnsFinding>>> = {
  pkcs12: "apns_key_is_p12",
  certificate: "apns_key_is_certificate",
};
const WRONG_FILE: Readonly<Partial<Record<PemKind, ApnsFinding>>> = {
  ...CERTIFICATE_FILE,
  sec1: "apns_key_is_sec1",
  encrypted: "apns_key_encrypted",
  pkcs1: "apns_key_not_p256",
  other: "apns_key_not_pem",
  text: "apns_key_not_pem",
};

const isKey = (read: JwtKey | readonly Finding[]): read is JwtKey => "key" in read;

function lookAtFile({ privateKey = "" }: Readonly<Record<string, string>>): readonly Finding[] {
  const code = CERTIFICATE_FILE[readPem(privateKey).kind];
  return code === undefined ? [] : [finding(code)];
}

async function readKey(privateKey: string): Promise<JwtKey | readonly Finding[]> {
  const { kind, bytes } = readPem(privateKey);
  const wrong = WRONG_FILE[kind];
  if (wrong || bytes === undefined) return [finding(wrong ?? "apns_key_not_pem")];
  return (await importJwtKey(bytes, "ES256")) ?? [finding("apns_key_not_p256")];
}

const IDENTIFIER = /^[A-Z0-9]{10}$/;
const TOPIC = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
/** Suffixes of push types that never show an alert (§3.4). */
const SUFFIX =
  /\.(?:voip|complication|pushkit\.fileprovider|location-query|push-type\.(?:liveactivity|widgets|controls)|voip-ptt)$/;

function checkFields(fields: Readonly<Record<string, string>>): Finding[] {
  const { keyId = "", teamId = "", topic = "" } = fields;
  const findings: Finding[] = [];
  if (!IDENTIFIER.test(keyId)) findings.push(finding("apns_key_id_shape"));
  if (!IDENTIFIER.test(teamId)) findings.push(finding("apns_team_id_shape"));
  if (keyId === teamId && IDENTIFIER.test(keyId)) findings.push(finding("apns_team_is_key"));
  const suffix = SUFFIX.exec(topic)?.[0];
  if (!TOPIC.test(topic)) findings.push(finding("apns_topic_shape"));
  else if (suffix) findings.push(finding("apns_topic_suffix", { suffix }));
  return findings;
}

/** The hex of a token, also out of an old `NSData` description. */
const bareToken = (token: string): string => token.replace(/[<>\s]/g, "");

function checkToken(token: string): Finding[] {
  const bare = bareToken(token);
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(bare)) return [finding("apns_token_not_hex")];
  return bare.length < 64 ? [finding("apns_token_short", { length: bare.length })] : [];
}

/** `{"reason": …}`, and on 410 a `timestamp` in milliseconds ([A4]). */
function readReason(json: unknown): Pick<Signal, "code" | "diedAt"> {
  const { reason, timestamp } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  return {
    ...(typeof reason === "string" && { code: reason }),
    ...(typeof timestamp === "number" && { diedAt: timestamp }),
  };
}

const read: Sender["read"] = ({ status, headers, json, text }): Reading => {
  const messageId = headers.get("apns-unique-id") ?? headers.get("apns-id") ?? undefined;
  // Success is a 200 with an empty body (§3.5); a 200 with a page in it was not written by Apple.
  if (status === 200)
    return text === "" ? { outcome: "accepted", ...(messageId && { messageId }) } : { outcome: "unreadable" };
  const said = readReason(json);
  if (said.code === undefined && (status >= 500 || status < 400)) return { outcome: "unreadable" };
  return { outcome: "refused", signal: { stage: "send", status, ...said } };
};

/** What the other environment's answer says about a token that this one called bad. */
function conclude(other: ApnsEnvironment, reading: Reading): string | undefined {
  if (reading.outcome === "unreadable") return undefined;
  const code: Signal["code"] = reading.outcome === "accepted" ? "accepted" : reading.signal.code;
  // A token that the other host knows, even as dead, was issued there.
  if (code === "accepted" || code === "Unregistered") return `apns_token_of_${other}`;
  // Any other reason, such as a key that is limited to one environment, says nothing about the token.
  return code === "BadDeviceToken" ? "apns_token_of_neither" : undefined;
}

function senderFor(key: JwtKey, fields: Readonly<Record<string, string>>): Sender {
  const { keyId = "", teamId = "", topic = "", privateKey = "" } = fields;
  const environment: ApnsEnvironment = fields.environment === "sandbox" ? "sandbox" : "production";
  const other: ApnsEnvironment = environment === "sandbox" ? "production" : "sandbox";

  const request = (
    host: ApnsEnvironment,
    token: string,
    authorization: string,
    headers: Readonly<Record<string, string>>,
    payload: unknown,
  ): VendorRequest => ({
    url: `${HOSTS[host]}/3/device/${encodeURIComponent(token)}`,
    ...jsonPost(payload, { authorization: `bearer ${authorization}`, "apns-topic": topic, ...headers }),
  });

  const alert = ({ id, at, title, body }: Push, token: string, authorization: string): VendorRequest =>
    request(
      environment,
      token,
      authorization,
      {
        "apns-id": id,
        "apns-push-type": "alert",
        "apns-priority": "10",
        "apns-expiration": String(Math.floor(at / 1000) + EXPIRATION),
        "apns-collapse-id": COLLAPSE_ID,
      },
      { aps: { alert: { title, body }, sound: "default" } },
    );

  return {
    secrets: [privateKey],
    authorizations: () => [
      {
        kind: "signed",
        id: `${teamId}/${keyId}`,
        lifetime: PROVIDER_TOKEN_LIFETIME,
        sign: (at) => signJwt(key, { kid: keyId }, { iss: teamId, iat: Math.floor(at / 1000) }),
      },
    ],
    send: async (push, authorization) => alert(push, bareToken(push.target.token), authorization),
    read,
    dryRun: {
      passed: APNS_PASSED,
      usesToken: false,
      request: async (push, authorization) => alert(push, NOBODY, authorization),
      read(answer) {
        const reading = read(answer);
        const refusedToken = reading.outcome === "refused" && reading.signal.code === "BadDeviceToken";
        return refusedToken ? { outcome: "accepted", code: "BadDeviceToken" } : reading;
      },
    },
    followUp(push, authorization, { code }) {
      if (code !== "apns_bad_device_token") return undefined;
      // A background push shows nothing (§3.7), so the probe never adds a notification, whichever host knows the token.
      const headers = { "apns-push-type": "background", "apns-priority": "5", "apns-expiration": "0" };
      const payload = { aps: { "content-available": 1 } };
      return {
        request: request(other, bareToken(push.target.token), authorization, headers, payload),
        conclude: (reading) => conclude(other, reading),
      };
    },
  };
}

async function open(fields: Readonly<Record<string, string>>): Promise<Opened> {
  const { privateKey = "", keyId = "", teamId = "", topic = "", environment = "production" } = fields;
  const key = await readKey(privateKey);
  const findings = [...(isKey(key) ? [] : key), ...checkFields(fields)];
  const usable = isKey(key) && findings.every(({ severity }) => severity !== "error");
  return {
    findings,
    summary: { keyId, teamId, topic, environment },
    ...(usable && { sender: senderFor(key, fields) }),
  };
}

export const apns: Vendor = {
  name: "apns",
  title: "Apple Push Notification service (APNs)",
  fields: FIELDS,
  origins: Object.values(HOSTS),
  http2Only: true,
  diagnoses: APNS_DIAGNOSES,
  conclusions: APNS_CONCLUSIONS,
  silentDrops: APNS_DROPS,
  checkToken,
  lookAtFile,
  open,
};
