/** The VAPID JWT (RFC 8292; push-vendors.md §11), one for each push service. */

import { signJwt } from "../../kit/jwt.ts";
import type { Authorization } from "../../vendor.ts";
import type { Credential } from "./credential.ts";

/** Seconds. RFC 8292 §2 allows a day; half of it leaves room for clocks. */
const JWT_LIFETIME = 43_200;
/** Seconds for which one JWT is used. Apple wants no more than one an hour. */
const JWT_USE = 39_600;

/** @param origin the push service's */
export const vapid = ({ key, publicKey, subject }: Credential, origin: string): Authorization => ({
  kind: "signed",
  id: `${publicKey}/${subject}/${origin}`,
  lifetime: JWT_USE,
  sign(at) {
    const claims = { aud: origin, exp: Math.floor(at / 1000) + JWT_LIFETIME, sub: subject };
    return signJwt(key, { typ: "JWT" }, claims);
  },
});
