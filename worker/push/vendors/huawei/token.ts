/** Huawei's push tokens and the phones that they are of (push-vendors.md §2). */

import type { Finding, Target } from "../../vendor.ts";
import { finding } from "./table.ts";

/**
 * All shapes seen are base64url text of some length; a space or a cut is what Huawei calls a format
 * error.
 */
export const checkToken = (token: string): Finding[] =>
  /^[\w-]{32,}$/.test(token) ? [] : [finding("huawei_token_shape")];

/** HarmonyOS 5 and later by the phone's own word, or by the token's beginning. */
export function isHarmony5({ token, platform = "", osVersion = "" }: Target): boolean {
  if (/harmony|ohos/i.test(platform)) {
    const [version] = /\d+/.exec(osVersion) ?? [];
    if (version !== undefined) return Number(version) >= 5;
  }
  return /^MA[A-Z]/.test(token);
}

/**
 * Belongs to nobody. API v3 has no dry run, so this token asks whether the credential is good:
 * refusing it says yes.
 */
export const NOBODY = `MAMz${"0".repeat(108)}`;
