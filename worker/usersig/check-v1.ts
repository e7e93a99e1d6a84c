/** Judging a v1 token, where its app's public key was given. */

import { decodeBase64 } from "../bytes/base64.ts";
import type { V1Fields } from "./legacy.ts";
import type { Report } from "./report.ts";
import type { V1Verdict } from "./v1-signature.ts";

/** The fields without which a v1 token would be for nobody, for no app, or for ever. */
const V1_REQUIRED = [
  ["userId", "TLS.identifier"],
  ["sdkAppId", "TLS.sdk_appid"],
  ["time", "TLS.time"],
  ["expire", "TLS.expire_after"],
] as const;

export async function checkV1(
  fields: V1Fields,
  publicKey: string | undefined,
  report: Report,
): Promise<boolean> {
  // The signed text is joined by lines without escaping: a field could hide inside another, and
  // then nothing would check it.
  for (const [name, field] of V1_REQUIRED)
    if (fields[name] === undefined) report.note("fields", "missing_field", "error", { field });
  report.pass("fields");
  if (publicKey === undefined) return false;
  const verdict = await v1Verdict(fields, publicKey);
  if (verdict === "ok") report.pass("signature");
  else {
    report.note("signature", "sig_mismatch", "error");
    report.explain("sig_mismatch", verdict);
  }
  return verdict === "ok";
}

/** The base64 of a PEM text (RFC 7468), or nothing. */
function publicKeyText(pem: string): string {
  const [, block = ""] = pem.split("-----BEGIN PUBLIC KEY-----", 2);
  const end = block.indexOf("-----END PUBLIC KEY-----");
  return end < 0 ? "" : block.slice(0, end).replace(/\s+/g, "");
}

async function v1Verdict(fields: V1Fields, publicKey: string): Promise<V1Verdict> {
  const spki = decodeBase64(publicKeyText(publicKey));
  if (!spki?.length) return "bad_public_key";
  const der = decodeBase64((fields.sig ?? "").replace(/\s+/g, ""));
  if (!der) return "v1_sig_mismatch";
  const { verifyV1 } = await import("./v1-signature.ts");
  return verifyV1(fields, spki, der);
}
