/** The JSON inside a token, letter by letter, as far as it can be read. Judging it is the verifier's. */

import { decodeBase64, fromTencentAlphabet } from "../../worker/usersig/base64.ts";
import { INFLATED_MAXIMUM, inflate } from "../../worker/usersig/zlib.ts";

/** Base64 as far as it is whole. */
function bytesOf(token: string): Uint8Array | undefined {
  const [digits = ""] = /^[A-Za-z0-9+/]*/.exec(fromTencentAlphabet(token)) ?? [];
  const padded = digits.padEnd(Math.ceil(digits.length / 4) * 4, "=");
  return decodeBase64(padded) ?? decodeBase64(digits.slice(0, digits.length - (digits.length % 4)));
}

/** A text, to be kept, or white space between them. Only for what is JSON: no text in it is left open. */
const OUTSIDE_STRINGS = /("[^"\\]*(?:\\[\s\S][^"\\]*)*")|\s+/g;

/** Indented, unless that would change more than white space: repeated names and long numbers stay as they are written. */
function indented(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text.replaceAll(OUTSIDE_STRINGS, "$1")
      ? JSON.stringify(value, undefined, 2)
      : text;
  } catch {
    return text;
  }
}

/** @param token without pasted noise; the oldest form is bare JSON. @returns nothing where there is none to be seen */
export function tokenJson(token: string): string | undefined {
  if (token.trimStart().startsWith("{")) return indented(token.trim());
  const bytes = bytesOf(token);
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(inflate(bytes, INFLATED_MAXIMUM).bytes);
  return text.trimStart().startsWith("{") ? indented(text) : undefined;
}
