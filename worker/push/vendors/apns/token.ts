/** Apple's device tokens (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const TOKEN_SHAPE = /^(?:[0-9a-fA-F]{2}){32,}$/;

/** The hex of a token, also out of an old `NSData` description. */
export const bareToken = (token: string): string => token.replace(/[<>\s]/g, "");

export function checkToken(token: string): Finding[] {
  const bare = bareToken(token);
  if (!/^(?:[0-9a-fA-F]{2})+$/.test(bare)) return [finding("apns_token_not_hex")];
  return bare.length < 64 ? [finding("apns_token_short", { length: bare.length })] : [];
}

/**
 * Belongs to nobody. Apple authenticates before it looks at the token, so this one only ever tells
 * about the credential.
 */
export const NOBODY = "0".repeat(64);
