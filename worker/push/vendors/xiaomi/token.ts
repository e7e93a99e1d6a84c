/** Xiaomi's registration IDs (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/** Standard base64, 24 to 172 characters seen; anything else is a warning only. */
export const checkToken = (token: string): Finding[] =>
  /^[A-Za-z0-9+/]{20,}={0,2}$/.test(token) ? [] : [finding("xiaomi_token_shape")];

/**
 * Belongs to nobody, so it only ever tells about the rest: an answer that refuses this token has
 * let the AppSecret pass.
 */
export const NOBODY = `${"A".repeat(63)}=`;
