/** What a pasted key file is, and its bytes. Says nothing about whose key it is. */

import { lookUp } from "../../bytes/look-up.ts";

/**
 * `text`: no PEM at all. `pkcs12`: a `.p12` in base64, which begins with a SEQUENCE and version 3
 * (RFC 7292 §4).
 */
export type PemKind =
  | "pkcs8"
  | "encrypted"
  | "sec1"
  | "pkcs1"
  | "certificate"
  | "pkcs12"
  | "public"
  | "openssh"
  | "other"
  | "text";

const LABELS: Readonly<Record<string, PemKind>> = {
  "PRIVATE KEY": "pkcs8",
  "ENCRYPTED PRIVATE KEY": "encrypted",
  "EC PRIVATE KEY": "sec1",
  "RSA PRIVATE KEY": "pkcs1",
  CERTIFICATE: "certificate",
  "TRUSTED CERTIFICATE": "certificate",
  "X509 CERTIFICATE": "certificate",
  PKCS12: "pkcs12",
  "PUBLIC KEY": "public",
  "RSA PUBLIC KEY": "public",
  "OPENSSH PRIVATE KEY": "openssh",
};

function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = text.replace(/\s+/g, "");
  if (compact === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  try {
    return Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** ASN.1 tags (X.690 §8.1.2) that key files begin with. */
export const INTEGER = 0x02;
const BITS = 0x03;
export const OCTETS = 0x04;
const SEQUENCE = 0x30;

/**
 * Where the body of the DER element at `at` begins, and where the next element does (X.690 §8.1.3).
 */
export function extent(
  bytes: Uint8Array,
  at: number,
): { readonly body: number; readonly next: number } {
  const length = bytes[at + 1] ?? 0;
  if (length < 0x80) return { body: at + 2, next: at + 2 + length };
  const body = at + 2 + (length & 0x7f);
  return {
    body,
    next: bytes.subarray(at + 2, body).reduce((size, digit) => size * 256 + digit, 0) + body,
  };
}

/**
 * What bytes without a label are, by the tags that each kind begins with; also of a file that is
 * cut off.
 */
function kindOf(bytes: Uint8Array): PemKind {
  if (bytes[0] !== SEQUENCE) return "text";
  const { body } = extent(bytes, 0);
  const first = bytes[body];
  const second = bytes[extent(bytes, body).next];
  if (first === SEQUENCE && second === BITS) return "public";
  if (first === SEQUENCE) return second === OCTETS ? "encrypted" : "certificate";
  if (first === INTEGER && bytes[body + 1] === 1 && bytes[body + 2] === 3) return "pkcs12";
  // A key whose BEGIN and END lines were left out is still the key.
  return first === INTEGER && second === OCTETS ? "sec1" : "pkcs8";
}

/** Line ends written out as `\n`, however often the backslash was escaped in its turn. */
const withLineEnds = (text: string): string =>
  text.replace(/\\[nr]?/g, (pair) => (pair.length > 1 ? "\n" : ""));

/**
 * RFC 7468 text, also with `\n` written out as in JSON files, or with its line ends lost in a form;
 * or bare base64, also as a data URL.
 */
export function readPem(pasted: string): {
  readonly kind: PemKind;
  readonly bytes?: Uint8Array<ArrayBuffer>;
} {
  const text = withLineEnds(pasted).trim();
  const block = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(text);
  if (block) {
    const bytes = decodeBase64(block[2] as string);
    const kind = lookUp(LABELS, block[1] as string) ?? "other";
    return bytes ? { kind, bytes } : { kind: "other" };
  }
  const bytes = decodeBase64(text.replace(/^data:[^,]*,/, ""));
  return bytes === undefined ? { kind: "text" } : { kind: kindOf(bytes), bytes };
}
