/**
 * The yardstick: what issuing over HTTP cannot do without. One key compared, the body read, a
 * UserSig signed with WebCrypto, the headers that every answer of sigpost carries; no framework, no
 * checks.
 */

import { env } from "cloudflare:workers";
import { rfc3339, signUserSig } from "../../../worker/usersig/index.ts";
import { CONTRACT_HEADERS } from "./contract-headers.ts";

const { ADMIN_KEY, SDKAPPID, SECRET_KEY } = env as unknown as Readonly<Record<string, string>>;
const authorization = `Bearer ${ADMIN_KEY}`;
const sdkAppId = Number(SDKAPPID);
const secretKey = SECRET_KEY as string;

interface Body {
  readonly userId: string;
  readonly expire: number;
}

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== "POST") return new Response(null, { status: 405 });
    if (request.headers.get("Authorization") !== authorization)
      return new Response(null, { status: 401 });
    const { userId, expire } = (await request.json()) as Body;
    const now = Math.floor(Date.now() / 1000);
    const userSig = await signUserSig({ sdkAppId, secretKey, userId, expire, now });
    const answer = {
      userSig,
      sdkAppId,
      userId,
      issuedAt: rfc3339(now),
      expiresAt: rfc3339(now + expire),
      expire,
    };
    return new Response(`${JSON.stringify(answer)}\n`, { headers: CONTRACT_HEADERS });
  },
};
