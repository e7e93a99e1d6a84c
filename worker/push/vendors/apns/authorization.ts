/** Apple's provider token: a JWT of our own, sent with every request (push-vendors.md §3.3). */

import { signJwt } from "../../kit/jwt.ts";
import type { Authorization } from "../../vendor.ts";
import type { Credential } from "./credential.ts";

/** Seconds. Apple refuses provider tokens older than an hour and updates within 20 minutes. */
const PROVIDER_TOKEN_LIFETIME = 2700;

export const providerToken = ({ key, keyId, teamId }: Credential): Authorization => ({
  kind: "signed",
  id: `${teamId}/${keyId}`,
  lifetime: PROVIDER_TOKEN_LIFETIME,
  sign: (at) => signJwt(key, { kid: keyId }, { iss: teamId, iat: Math.floor(at / 1000) }),
});
