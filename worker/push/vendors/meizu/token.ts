/** Meizu's pushIds (push-vendors.md §2). */

import type { Finding } from "../../vendor.ts";
import { TOKEN_SHAPE } from "./shape.ts";
import { finding } from "./table.ts";

export const checkToken = (token: string): Finding[] =>
  TOKEN_SHAPE.test(token) ? [] : [finding("meizu_token_shape")];
