/** FCM's registration tokens (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const TOKEN_SHAPE = /^[\w-]{8,64}:APA91b[\w-]{20,}$/;

/** Old tokens have no colon, so only what can be no token at all is worth a word. */
export const checkToken = (token: string): Finding[] =>
  /^[\w:-]{100,4096}$/.test(token) ? [] : [finding("fcm_token_shape")];
