/** Meizu's pushIds (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { finding } from "./table.ts";

export const TOKEN_SHAPE = /^[A-Z][A-Z0-9]{1,3}[0-9a-f]{38,44}$/;
export const checkToken = (token: string): Finding[] =>
  TOKEN_SHAPE.test(token) ? [] : [finding("meizu_token_shape")];
