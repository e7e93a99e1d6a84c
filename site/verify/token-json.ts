/**
 * The JSON inside a token, letter by letter, as far as it can be read. Judging it is the
 * verifier's.
 */

import { decodeBase64, fromTencentAlphabet } from "../../worker/bytes/base64.ts";
import { parseJson } from "../../worker/bytes/nesting.ts";
import { tokensOf } from "../../worker/usersig/members.ts";
import { INFLATED_MAXIMUM, inflate } from "../../worker/usersig/zlib.ts";

/** Base64 as far as it is whole. */
export function bytesOf(token: string): Uint8Array | undefined {
  const [digits = ""] = /^[A-Za-z0-9+/]*/.exec(fromTencentAlphabet(token)) ?? [];
  const padded = digits.padEnd(Math.ceil(digits.length / 4) * 4, "=");
  return decodeBase64(padded) ?? decodeBase64(digits.slice(0, digits.length - (digits.length % 4)));
}

/**
 * Indented, unless that would change more than white space: repeated names and long numbers stay as
 * they are written.
 */
function indented(text: string): string {
  try {
    // Indents grow with the depth: a few thousand levels would be millions of spaces.
    const value = parseJson(text);
    return JSON.stringify(value) === tokensOf(text).join("")
      ? JSON.stringify(value, undefined, 2)
      : text;
  } catch {
    return text;
  }
}

/**
 * @param token without pasted noise; the oldest form is bare JSON. @returns nothing where there is
 *   none to be seen
 */
export function tokenText(token: string): string | undefined {
  if (token.trimStart().startsWith("{")) return token.trim();
  const bytes = bytesOf(token);
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(inflate(bytes, INFLATED_MAXIMUM).bytes);
  return text.trimStart().startsWith("{") ? text : undefined;
}

/** The same, indented for reading. */
export function tokenJson(token: string): string | undefined {
  const text = tokenText(token);
  return text === undefined ? undefined : indented(text);
}
