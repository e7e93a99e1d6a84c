/**
 * A push certificate in place of a .p8 key: what is in it, so that its owner recognises it. It is never used, because an edge worker
 * cannot present a client certificate that comes with a request (push-vendors.md §3.1, "Certificate credentials").
 */

import { rfc3339 } from "../../usersig/index.ts";
import { APNS_FINDINGS } from "../diagnoses/apns.ts";
import { readCertificate } from "../p12/certificate.ts";
import { type Pfx, readPfx } from "../p12/pfx.ts";
import { readPem } from "../pem.ts";
import type { Finding } from "../vendor.ts";

export type ApnsFinding = keyof typeof APNS_FINDINGS;
export const finding = (code: ApnsFinding, evidence?: Finding["evidence"]): Finding => ({
  code,
  severity: APNS_FINDINGS[code],
  ...(evidence && { evidence }),
});

/** The one for push among them; without any, the first, which is the owner's own and not one that vouches for it. */
function describe(certificates: readonly Uint8Array[], at: number): Finding[] {
  const read = certificates.map(readCertificate).filter((one) => one !== undefined);
  const certificate = read.find(({ isPush }) => isPush) ?? read[0];
  if (certificate === undefined) return [finding("apns_file_damaged")];
  const { subject, isPush, topics, environments } = certificate;
  const expiresAt = rfc3339(certificate.expiresAt);
  const evidence = {
    subject,
    topics: topics.join(", ") || "?",
    environment: environments.join(", ") || "?",
    expiresAt,
  };
  return [
    isPush
      ? finding("apns_certificate_content", evidence)
      : finding("apns_certificate_not_push", { subject, expiresAt }),
    ...(certificate.expiresAt * 1000 <= at ? [finding("apns_certificate_expired", { expiresAt })] : []),
  ];
}

function obstacle(shut: NonNullable<Pfx["shut"]>, password: string | undefined): Finding {
  if (shut === "password")
    return finding(password === undefined ? "apns_p12_password_missing" : "apns_p12_password_wrong");
  const { name: algorithm, rounds, open } = shut;
  if (open === undefined) return finding("apns_p12_encryption", { algorithm });
  return rounds > 0 ? finding("apns_p12_rounds", { algorithm, rounds }) : finding("apns_file_damaged");
}

function lookAtP12(bytes: Uint8Array, password: string | undefined, at: number): Finding[] {
  const pfx = readPfx(bytes, password);
  if (pfx === undefined) return [finding("apns_file_damaged")];
  const { certificates, hasKey, shut } = pfx;
  return [
    ...(certificates.length > 0 || shut === undefined ? describe(certificates, at) : []),
    ...(shut ? [obstacle(shut, password)] : []),
    // A part that stayed shut may hold it.
    ...(hasKey ? [finding("apns_p12_has_key")] : shut === undefined ? [finding("apns_p12_has_no_key")] : []),
  ];
}

/** @returns nothing when the pasted text is neither a .p12 nor a certificate */
export function lookAtCertificate(
  { privateKey = "", password }: Readonly<Record<string, string>>,
  at: number,
): Finding[] {
  const { kind, bytes } = readPem(privateKey);
  if (bytes !== undefined && kind === "pkcs12") return [finding("apns_key_is_p12"), ...lookAtP12(bytes, password, at)];
  if (bytes !== undefined && kind === "certificate")
    return [finding("apns_key_is_certificate"), ...describe([bytes], at)];
  return [];
}
