/**
 * What a .p12 or a certificate holds, told from its bytes and a password alone. It is never used to
 * send.
 */

import { type PushCertificate, readCertificate } from "./certificate.ts";
import { SEQUENCE } from "./der.ts";
import { type Obstacle, readPfx } from "./pfx.ts";

export interface Contents {
  readonly kind: "p12" | "certificate";
  /** Missing where it could not be read. */
  readonly certificate?: PushCertificate;
  /** Whether a private key is in the file; missing where a part that stayed shut may hold it. */
  readonly hasKey?: boolean;
  /** What keeps the file from being read whole. */
  readonly obstacle?: Obstacle;
}

/** RFC 7468, also with the lines that openssl writes around it. */
const BLOCK = /-----BEGIN (CERTIFICATE|PKCS12)-----([\w+/=\s]*)-----END \1-----/g;
const PRIVATE_KEY = /-----BEGIN (?:\w+ )*PRIVATE KEY-----/;

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/**
 * The one for push; without any the first, which is the owner's own and not one that vouches for
 * it.
 */
function pick(certificates: readonly Uint8Array[]): PushCertificate | undefined {
  const read = certificates.map(readCertificate).filter((one) => one !== undefined);
  return read.find(({ isPush }) => isPush) ?? read[0];
}

/** Why no certificate can be shown, once everything in the file was read. */
const unread = (certificates: readonly Uint8Array[]): Obstacle => ({
  why: certificates.length > 0 ? "damaged" : "empty",
});

function describeCertificates(ders: readonly Uint8Array[], hasKey: boolean): Contents {
  const certificate = pick(ders);
  if (!certificate) return { kind: "certificate", hasKey, obstacle: unread(ders) };
  return { kind: "certificate", certificate, hasKey };
}

function describeP12(bytes: Uint8Array, password: string): Contents {
  const { certificates, hasKey, obstacle } = readPfx(bytes, password);
  const certificate = pick(certificates);
  const shut = obstacle ?? (certificate ? undefined : unread(certificates));
  return {
    kind: "p12",
    ...(certificate && { certificate }),
    ...((hasKey || obstacle === undefined) && { hasKey }),
    ...(shut && { obstacle: shut }),
  };
}

/**
 * A certificate begins with a SEQUENCE in a SEQUENCE (RFC 5280 §4.1), a .p12 with its version; also
 * one cut off.
 */
function isCertificate(bytes: Uint8Array): boolean {
  const length = bytes[1] ?? 0;
  const body = length > 0x7f ? 2 + (length & 0x7f) : 2;
  return bytes[0] === SEQUENCE && bytes[body] === SEQUENCE;
}

/** @param password empty where there is none */
export function readCertificateFile(bytes: Uint8Array, password = ""): Contents {
  const text = new TextDecoder("latin1").decode(bytes);
  const blocks = [...text.matchAll(BLOCK)].map(([, label, body]) => ({
    label,
    der: fromBase64(body ?? ""),
  }));
  const p12 = blocks.find(({ label }) => label === "PKCS12");
  if (p12) return describeP12(p12.der, password);
  if (blocks.length > 0)
    return describeCertificates(
      blocks.map(({ der }) => der),
      PRIVATE_KEY.test(text),
    );
  // Its end is missing.
  if (text.includes("-----BEGIN CERTIFICATE-----"))
    return describeCertificates([new Uint8Array()], PRIVATE_KEY.test(text));
  return isCertificate(bytes) ? describeCertificates([bytes], false) : describeP12(bytes, password);
}
