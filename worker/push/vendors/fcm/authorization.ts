/** Google's access token: OAuth with a signed assertion (RFC 7523; push-vendors.md §4.2). */

import { type JwtKey, signJwt } from "../../kit/jwt.ts";
import { formPost } from "../../kit/request.ts";
import type { Authorization } from "../../vendor.ts";
import { readAccessToken } from "./answer.ts";
import type { ServiceAccount } from "./credential.ts";
import { TOKEN_URI } from "./request.ts";

const SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
/**
 * Seconds. Google allows an hour; five minutes less keep a clock that runs ahead out of trouble.
 */
const ASSERTION_LIFETIME = 3300;

export const oauth = (key: JwtKey, { email, keyId }: ServiceAccount): Authorization => ({
  kind: "exchanged",
  id: keyId,
  async request(at) {
    const iat = Math.floor(at / 1000);
    const claims = { iss: email, scope: SCOPE, aud: TOKEN_URI, iat, exp: iat + ASSERTION_LIFETIME };
    const assertion = await signJwt(key, { typ: "JWT", kid: keyId }, claims);
    return {
      url: TOKEN_URI,
      ...formPost({ grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion }),
    };
  },
  read: readAccessToken,
});
