/**
 * Apple's credential: an APNs key (`.p8`) with its Key ID, the Team ID, the topic (push-vendors.md
 * §3.1).
 */

import { isUsable } from "../../kit/finding.ts";
import { importJwtKey, type JwtKey } from "../../kit/jwt.ts";
import { isOther, otherCredential, recogniseKey } from "../../kit/other-credential.ts";
import { type PemKind, readPem } from "../../kit/pem.ts";
import type { CredentialField, Fields, Finding } from "../../vendor.ts";
import type { Environment } from "./request.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "privateKey", secret: true, multiline: true },
  { name: "keyId" },
  { name: "teamId" },
  { name: "topic" },
  { name: "environment", choices: ["production", "sandbox"] },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export interface Credential {
  readonly key: JwtKey;
  readonly keyId: string;
  readonly teamId: string;
  readonly topic: string;
  readonly environment: Environment;
}

type FindingCode = Parameters<typeof finding>[0];
type FilesOtherwise = Readonly<Partial<Record<PemKind, FindingCode>>>;

/** Files that are recognised and refused, whatever else is filled in. */
const CERTIFICATE_FILE: FilesOtherwise = {
  pkcs12: "apns_key_is_p12",
  certificate: "apns_key_is_certificate",
};
const WRONG_FILE: FilesOtherwise = {
  ...CERTIFICATE_FILE,
  sec1: "apns_key_is_sec1",
  encrypted: "apns_key_encrypted",
};

/** What the file is, when it is no key. */
function lookAtKind(kind: PemKind, privateKey: string): Finding | undefined {
  const own = WRONG_FILE[kind];
  if (own) return finding(own);
  if (kind === "pkcs8") return undefined;
  const other = recogniseKey(kind);
  return other ? isOther(other) : (otherCredential(privateKey) ?? finding("apns_key_not_pem"));
}

/** Files of other vendors have a PEM text inside, which is not to be taken for Apple's key. */
const lookAtJson = (text: string): Finding | undefined =>
  text.startsWith("{") ? (otherCredential(text) ?? finding("apns_key_not_pem")) : undefined;

export function lookAtFile({ privateKey = "" }: Fields): readonly Finding[] {
  const json = lookAtJson(privateKey);
  if (json) return [json];
  const code = CERTIFICATE_FILE[readPem(privateKey).kind];
  return code === undefined ? [] : [finding(code)];
}

async function readKey(privateKey: string): Promise<JwtKey | Finding> {
  const { kind, bytes } = readPem(privateKey);
  const wrong = lookAtJson(privateKey) ?? lookAtKind(kind, privateKey);
  if (wrong || bytes === undefined) return wrong ?? finding("apns_key_not_pem");
  return (await importJwtKey(bytes, "ES256")) ?? finding("apns_key_not_p256");
}

const IDENTIFIER = /^[A-Z0-9]{10}$/;
const TOPIC = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
/** Suffixes of push types that never show an alert (§3.4). */
const SUFFIX =
  /\.(?:voip|complication|pushkit\.fileprovider|location-query|push-type\.(?:liveactivity|widgets|controls)|voip-ptt)$/;

function checkFields({ keyId = "", teamId = "", topic = "" }: Fields): Finding[] {
  const findings: Finding[] = [];
  if (!IDENTIFIER.test(keyId)) findings.push(finding("apns_key_id_shape"));
  if (!IDENTIFIER.test(teamId)) findings.push(finding("apns_team_id_shape"));
  if (keyId === teamId && IDENTIFIER.test(keyId)) findings.push(finding("apns_team_is_key"));
  const suffix = SUFFIX.exec(topic)?.[0];
  if (!TOPIC.test(topic)) findings.push(finding("apns_topic_shape"));
  else if (suffix) findings.push(finding("apns_topic_suffix", { suffix }));
  return findings;
}

/** @returns no credential exactly when a finding is an error */
export async function readCredential(
  fields: Fields,
): Promise<{ readonly credential?: Credential; readonly findings: readonly Finding[] }> {
  const { privateKey = "", keyId = "", teamId = "", topic = "" } = fields;
  const key = await readKey(privateKey);
  if ("severity" in key) return { findings: [key, ...checkFields(fields)] };
  const findings = checkFields(fields);
  if (!isUsable(findings)) return { findings };
  const environment = fields.environment === "sandbox" ? "sandbox" : "production";
  return { findings, credential: { key, keyId, teamId, topic, environment } };
}
