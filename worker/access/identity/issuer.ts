/** Which issuers may be asked for their keys: https anywhere, and this machine only where the operator allows it for development. */

import { isLoopback, type Permits } from "../../outbound/index.ts";

export const issuerPermits =
  (allowLoopback: boolean): Permits =>
  (url) =>
    isLoopback(url) ? allowLoopback : url.protocol === "https:";
