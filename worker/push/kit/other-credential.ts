/** Names what was pasted where another credential belongs, by what is in it. */

import { parseObject } from "../../bytes/json-text.ts";
import type { OtherCredential } from "../paste-codes.ts";
import type { Finding } from "../vendor.ts";
import { type PemKind, readPem } from "./pem.ts";

/** Text of a variable that nobody set, or that was not replaced by its value. */
const PLACEHOLDER =
  /^(?:undefined|null|nil|none|nan|\(null\)|changeme|\[object \w{1,20}\]|<[^<>]{1,80}>|\$[\w:.]{1,80}|\$?\{{1,2}[^{}"]{1,80}\}{1,2}|%\w{1,80}%|process\.env\.\w{1,80}|your[-_ ][\w -]{1,60})$/i;
const FILE_NAME =
  /^[^\n"{}]{0,250}\.(?:p8|p12|pfx|pem|json|key|cer|crt|plist|txt|mobileprovision)$/i;
const GOOGLE_KEY = /^(?:AIza[\w-]{30,50}|AAAA[\w-]{7,20}:APA91b[\w-]{100,200})$/;

const KEYS: Readonly<Partial<Record<PemKind, OtherCredential>>> = {
  pkcs8: "credential_is_private_key",
  encrypted: "credential_is_encrypted_key",
  sec1: "credential_is_sec1",
  pkcs1: "credential_is_pkcs1",
  certificate: "credential_is_certificate",
  pkcs12: "credential_is_p12",
  public: "credential_is_public_key",
  openssh: "credential_is_openssh",
};

/** Without a label, only what is long enough for a key is looked into: secrets are base64 as well. */
const BARE_MINIMUM = 160;

/** The fields that only such a file has; the first that fits. */
const FILES: readonly (readonly [OtherCredential, readonly string[]])[] = [
  ["credential_is_google_account", ["client_email", "private_key"]],
  ["credential_is_huawei_account", ["sub_account", "private_key"]],
  ["credential_is_app_config", ["project_info"]],
  ["credential_is_app_config", ["agcgw"]],
  ["credential_is_app_config", ["app_info"]],
  ["credential_is_oauth_client", ["installed"]],
  ["credential_is_oauth_client", ["web"]],
  ["credential_is_subscription", ["endpoint", "keys"]],
];

function recogniseFile(text: string): OtherCredential | undefined {
  const json = parseObject(text);
  if (json !== undefined)
    return FILES.find(([, names]) => names.every((name) => name in json))?.[0];
  if (text.includes("<plist")) return "credential_is_app_config";
  const isPem = text.startsWith("-----BEGIN ");
  const isWhole = isPem ? text.includes("-----END ") : text.endsWith("}");
  if ((isPem || /^\{\s{0,20}"/.test(text)) && !isWhole) return "credential_is_cut";
  return undefined;
}

/** The kind of a key file, where that has a name. */
export const recogniseKey = (kind: PemKind): OtherCredential | undefined => KEYS[kind];

/** @param text without what was put around it; `undefined` when it is none that we know */
export function recognise(text: string): OtherCredential | undefined {
  if (PLACEHOLDER.test(text)) return "credential_is_placeholder";
  if (FILE_NAME.test(text)) return "credential_is_file_name";
  if (GOOGLE_KEY.test(text)) return "credential_is_google_key";
  const isLabelled = text.startsWith("-----BEGIN ");
  const kind = isLabelled || text.length >= BARE_MINIMUM ? readPem(text).kind : "text";
  return recogniseFile(text) ?? recogniseKey(kind);
}

/** Nothing of this kind can be used. */
export const isOther = (code: OtherCredential): Finding => ({ code, severity: "error" });

/** As a finding, where there is something to say. */
export function otherCredential(text: string): Finding | undefined {
  const code = recognise(text);
  return code && isOther(code);
}
