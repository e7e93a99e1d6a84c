/** Honor's device tokens (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/** Only what can be no token of this kind at all. */
export const checkToken = (token: string): Finding[] =>
  /^[\w+/=-]{32,}$/.test(token) ? [] : [finding("honor_token_shape")];
