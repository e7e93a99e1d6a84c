/**
 * Reading DER (X.690): definite, shortest lengths and low tags alone, each within the element
 * around it. What is malformed reads as nothing, so whoever walks a file meets a missing part and
 * never an exception.
 */

export interface Der {
  /** The identifier octet; -1 where there is no element. */
  readonly tag: number;
  readonly body: Uint8Array;
}

export const NOTHING: Der = { tag: -1, body: new Uint8Array() };

export const INTEGER = 0x02;
export const OCTETS = 0x04;
export const OID = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** `[0]` and `[3]`, explicitly tagged. */
export const EXPLICIT_0 = 0xa0;
export const EXPLICIT_3 = 0xa3;
/** `[0] IMPLICIT OCTET STRING`. */
export const IMPLICIT_0 = 0x80;

/** More than any certificate has side by side. */
const ELEMENTS_MAXIMUM = 200;

/** The elements that make up the bytes, or none when one of them is malformed. */
export function elements(bytes: Uint8Array): readonly Der[] {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at++] as number;
    let length = bytes[at++] ?? Number.NaN;
    if (length > 0x7f) {
      const count = length & 0x7f;
      if (count < 1 || count > 3) return [];
      length = 0;
      for (let digit = 0; digit < count; digit++)
        length = length * 256 + (bytes[at++] ?? Number.NaN);
      if (!(length > 0x7f && length >= 256 ** (count - 1))) return [];
    }
    if (
      (tag & 0x1f) === 0x1f ||
      !(at + length <= bytes.length) ||
      found.length === ELEMENTS_MAXIMUM
    )
      return [];
    found.push({ tag, body: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** What is inside an element of that tag; nothing when it is another one. */
export const inside = (der: Der | undefined, tag: number): readonly Der[] =>
  der?.tag === tag ? elements(der.body) : [];

/** The bytes of an element of that tag; none when it is another one. */
export const bytesOf = (der: Der | undefined, tag: number): Uint8Array =>
  der?.tag === tag ? der.body : NOTHING.body;

/** A whole number that is not negative, of up to four bytes; `NaN` otherwise. */
export function integerOf(der: Der | undefined): number {
  const body = bytesOf(der, INTEGER);
  if (body.length < 1 || body.length > 4 || (body[0] as number) > 0x7f) return Number.NaN;
  return body.reduce((value, byte) => value * 256 + byte, 0);
}

/** An object identifier in dots; empty when it is none. */
export function oidOf(der: Der | undefined): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of bytesOf(der, OID).subarray(0, 32)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte > 0x7f) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join(".");
}
