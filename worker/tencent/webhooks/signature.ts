/**
 * The signature on Tencent's callbacks: SHA-256 of token and RequestTime, and the minute in which
 * it counts.
 */

import { sha256Hex } from "../../bytes/digest.ts";
import { equalText } from "../../bytes/equal-text.ts";

/** Tencent's advice: refuse when RequestTime is more than a minute away (269/32431). */
export const WINDOW_SECONDS = 60;

export type SignatureFault = "webhook_unsigned" | "webhook_signature_wrong" | "webhook_stale";

/**
 * Lower-case hexadecimal. A plain hash, not an HMAC, and it does not cover the body (269/32431).
 */
export const signRequestTime = (token: string, requestTime: string): Promise<string> =>
  sha256Hex(token + requestTime);

/**
 * Why a callback's signature is refused, or `undefined` when it is good.
 *
 * @param now Unix seconds
 */
export async function signatureFault(
  token: string,
  {
    sign,
    requestTime,
  }: { readonly sign: string | undefined; readonly requestTime: string | undefined },
  now: number,
): Promise<SignatureFault | undefined> {
  if (sign === undefined || requestTime === undefined) return "webhook_unsigned";
  const right = equalText(sign.toLowerCase(), await signRequestTime(token, requestTime));
  if (!right || !/^\d{1,12}$/.test(requestTime)) return "webhook_signature_wrong";
  return Math.abs(now - Number(requestTime)) > WINDOW_SECONDS ? "webhook_stale" : undefined;
}

/**
 * Whether a refused signature is that of the stored token without the blanks, line breaks or
 * quotation marks around it, which a file or a shell left there.
 */
export async function fitsTrimmed(token: string, sign = "", requestTime = ""): Promise<boolean> {
  const bare = token.trim();
  const quoted = bare.length > 1 && /^["']/.test(bare) && bare.at(-1) === bare[0];
  const meant = quoted ? bare.slice(1, -1) : bare;
  if (meant === token || meant === "") return false;
  return equalText(sign.toLowerCase(), await signRequestTime(meant, requestTime));
}
