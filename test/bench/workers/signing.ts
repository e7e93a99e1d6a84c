/** The least that issuing can cost: the echo with the contract's headers that also signs, and asks nobody who they are. */

import { Hono } from "hono";
import { rfc3339, signUserSig } from "../../../worker/usersig/index.ts";
import { CONTRACT_HEADERS } from "./contract-headers.ts";

const secretKey = "0123456789abcdef".repeat(4);
const sdkAppId = 1400000001;

export default new Hono().post("/v1/apps/:sdkAppId/usersigs", async ({ req }) => {
  const { userId, expire } = await req.json<{ userId: string; expire: number }>();
  const now = Math.floor(Date.now() / 1000);
  const userSig = await signUserSig({ sdkAppId, secretKey, userId, expire, now });
  const answer = { userSig, sdkAppId, userId, issuedAt: rfc3339(now), expiresAt: rfc3339(now + expire), expire };
  return new Response(`${JSON.stringify(answer)}\n`, { headers: CONTRACT_HEADERS });
});
