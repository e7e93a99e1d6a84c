/** The signature on Tencent's callbacks: SHA-256 of token and RequestTime, and the minute in which it counts. */

import { equalText } from "../../bytes/equal-text.ts";

/** Tencent's advice: refuse when RequestTime is more than a minute away (269/32431). */
export const WINDOW_SECONDS = 60;

export type SignatureFault = "webhook_unsigned" | "webhook_signature_wrong" | "webhook_stale";

const encoder = new TextEncoder();

/** Lower-case hexadecimal. A plain hash, not an HMAC, and it does not cover the body (269/32431). */
export async function signRequestTime(token: string, requestTime: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(token + requestTime));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Why a callback's signature is refused, or `undefined` when it is good.
 *
 * @param now Unix seconds
 */
export async function signatureFault(
  token: string,
  { sign, requestTime }: { readonly sign: string | undefined; readonly requestTime: string | undefined },
  now: number,
): Promise<SignatureFault | undefined> {
  if (sign === undefined || requestTime === undefined) return "webhook_unsigned";
  const right = equalText(sign.toLowerCase(), await signRequestTime(token, requestTime));
  if (!right || !/^\d{1,12}$/.test(requestTime)) return "webhook_signature_wrong";
  return Math.abs(now - Number(requestTime)) > WINDOW_SECONDS ? "webhook_stale" : undefined;
}
