/**
 * The right to send: an access token for the App Secret, or a service account's JWT
 * (push-vendors.md §5.3).
 */

import { signJwt } from "../../kit/jwt.ts";
import { formPost } from "../../kit/request.ts";
import type { Authorization, Target } from "../../vendor.ts";
import { readAccessToken } from "./answer.ts";
import type { App, Credential, ServiceAccount } from "./credential.ts";
import { finding } from "./table.ts";
import { isHarmony5 } from "./token.ts";
import { type Api, wayTo } from "./way.ts";

export const OAUTH = "https://oauth-login.cloud.huawei.com";
const TOKEN_URI = `${OAUTH}/oauth2/v3/token`;
/** Seconds from `iat` to `exp`; over a day is refused with 80300036. */
const JWT_LIFETIME = 3600;
/** Seconds for which one JWT is used. */
const JWT_USE = 3000;

const oauth = ({ appId, appSecret }: App, api: Api, harmony5: boolean): Authorization => ({
  kind: "exchanged",
  id: appId,
  notes: [
    harmony5 ? finding("huawei_way_lacks_account", { api }) : finding("huawei_way_secret", { api }),
  ],
  request: async () => ({
    url: TOKEN_URI,
    ...formPost({ grant_type: "client_credentials", client_id: appId, client_secret: appSecret }),
  }),
  read: readAccessToken,
});

function signed(
  { keyId, subAccount, keys }: ServiceAccount,
  api: Api,
): readonly [Authorization, Authorization] {
  const by = (key: ServiceAccount["keys"][number]): Authorization => ({
    kind: "signed",
    id: `${keyId}/${key.algorithm}`,
    lifetime: JWT_USE,
    notes: [finding("huawei_way_jwt", { api, algorithm: key.algorithm })],
    sign(at) {
      const iat = Math.floor(at / 1000);
      const claims = { iss: subAccount, aud: TOKEN_URI, iat, exp: iat + JWT_LIFETIME };
      return signJwt(key, { typ: "JWT", kid: keyId }, claims);
    },
  });
  return [by(keys[0]), by(keys[1])];
}

export function authorizations(
  target: Target,
  credential: Credential,
): readonly [Authorization, ...Authorization[]] {
  const { api, by } = wayTo(target, credential);
  return "account" in by ? signed(by.account, api) : [oauth(by.app, api, isHarmony5(target))];
}
