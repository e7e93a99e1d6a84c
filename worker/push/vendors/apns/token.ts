/** Apple's device tokens (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { finding } from "./table.ts";

/** The hex of a token, also out of an old `NSData` description. */
export const bareToken = (token: string): string => token.replace(/[<>\s]/g, "");

/** The bytes of a text of hexadecimal digits, as characters. */
const charactersOf = (hex: string): string =>
  hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));

/**
 * A plug-in took the text of the token, or its old description, for its bytes. By chance the bytes of a token are never all
 * hexadecimal digits.
 */
const isHexOfHex = (hex: string): boolean =>
  hex.length >= 128 && TOKEN_SHAPE.test(bareToken(charactersOf(hex)));

/** At least 32 bytes, as TIMPush's plug-in for React Native hands them out. */
const isBase64 = (token: string): boolean => /^[A-Za-z0-9+/_-]{42,}={0,2}$/.test(token);

/** Apple takes the token as hexadecimal digits in the path, so that nothing else ever arrives. */
export function checkToken(token: string): Finding[] {
  const bare = bareToken(token);
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(bare)) {
    const isHex = /^(?:0x)?[0-9a-fA-F]+$/.test(bare);
    return [finding(!isHex && isBase64(token) ? "apns_token_base64" : "apns_token_not_hex")];
  }
  if (isHexOfHex(bare)) return [finding("apns_token_hex_twice", { length: bare.length })];
  return bare.length < 64 ? [finding("apns_token_short", { length: bare.length })] : [];
}

/**
 * Belongs to nobody. Apple authenticates before it looks at the token, so this one only ever tells
 * about the credential.
 */
export const NOBODY = "0".repeat(64);
