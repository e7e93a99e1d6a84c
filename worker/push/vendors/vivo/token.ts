/** vivo's regIds (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

/** The newer form is known from one source only, so nothing more is asked of it. */
const TOKEN = /^(?:\d{15,25}|v2-[\w-]+)$/;
export const checkToken = (token: string): Finding[] =>
  TOKEN.test(token) ? [] : [finding("vivo_token_shape")];
