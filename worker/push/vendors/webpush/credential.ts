/** The VAPID key pair (RFC 8292) and the contact of whoever sends (push-vendors.md §11). */

import { decodeBase64url, encodeBase64url } from "../../../bytes/base64url.ts";
import { isUsable } from "../../kit/finding.ts";
import type { JwtKey } from "../../kit/jwt.ts";
import type { CredentialField, Fields, Finding, Opened } from "../../vendor.ts";
import { isP256Point } from "./p256.ts";
import { finding } from "./table.ts";

export const FIELDS = [
  { name: "publicKey" },
  { name: "privateKey", secret: true },
  { name: "subject" },
] as const satisfies readonly CredentialField[];
export type Field = (typeof FIELDS)[number]["name"];

export interface Credential {
  readonly key: JwtKey;
  /** As base64url, whatever form it was given in. */
  readonly publicKey: string;
  readonly subject: string;
}

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const ES256 = { name: "ECDSA", hash: "SHA-256" } as const;

/**
 * A key pair that belongs together: whether it does is only certain when the one verifies what the
 * other signed.
 */
async function importPair(
  point: Uint8Array<ArrayBuffer>,
  scalar: Uint8Array<ArrayBuffer>,
): Promise<JwtKey | undefined> {
  const [x, y] = [encodeBase64url(point.subarray(1, 33)), encodeBase64url(point.subarray(33))];
  const jwk = { kty: "EC", crv: "P-256", x, y, d: encodeBase64url(scalar), ext: false };
  try {
    const key = await crypto.subtle.importKey("jwk", jwk, P256, false, ["sign"]);
    const verifier = await crypto.subtle.importKey("raw", point, P256, false, ["verify"]);
    const signature = await crypto.subtle.sign(ES256, key, point);
    return (await crypto.subtle.verify(ES256, verifier, signature, point))
      ? { algorithm: "ES256", key }
      : undefined;
  } catch {
    return undefined;
  }
}

function checkSubject(subject: string): Finding[] {
  const contact = /^(?:mailto:[^@\s]+@|https:\/\/)([^\s/:?#]+)/.exec(subject)?.[1];
  if (contact === undefined) return [finding("webpush_subject")];
  // Apple refuses contacts that cannot be real (§11).
  return /^(?:localhost|.*\.local|.*\.localhost|.*\.invalid)$/i.test(contact)
    ? [finding("webpush_subject_local")]
    : [];
}

type Read = Omit<Opened, "sender"> & { readonly credential?: Credential };

export async function readCredential(fields: Fields): Promise<Read> {
  const { publicKey = "", privateKey = "", subject = "" } = fields;
  const point = decodeBase64url(publicKey);
  const scalar = decodeBase64url(privateKey);
  const findings = checkSubject(subject);
  if (point?.length === 32 && scalar?.length === 65)
    // The public field then holds the private key, so it is not shown.
    return { findings: [finding("webpush_keys_swapped"), ...findings], summary: { subject } };
  if (point === undefined || !isP256Point(point)) findings.push(finding("webpush_public_key"));
  if (scalar?.length !== 32) findings.push(finding("webpush_private_key"));
  if (!isUsable(findings) || !point || !scalar) return { findings, summary: { subject } };
  const summary = { publicKey, subject };
  const key = await importPair(point, scalar);
  if (key === undefined)
    return { findings: [finding("webpush_keys_mismatch"), ...findings], summary };
  return { findings, summary, credential: { key, publicKey: encodeBase64url(point), subject } };
}
