/** FCM's registration tokens and installation IDs (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/** A Firebase installation ID: 22 digits of base64url, the first of which begins with 0111. */
const FID = /^[c-f][\w-]{21}$/;
export const isFid = (token: string): boolean => FID.test(token);

/** Old tokens have no colon, so only what can be no token at all is worth a word. */
export function checkToken(token: string): Finding[] {
  if (isFid(token)) return [finding("fcm_token_fid")];
  if (/^APA91b[\w-]{100,}$/.test(token)) return [finding("fcm_token_half")];
  return /^[\w:-]{100,4096}$/.test(token) ? [] : [finding("fcm_token_shape")];
}
