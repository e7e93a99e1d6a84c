/** What the contract costs without any work: the echo, with an answer as long as a UserSig's and the headers that every answer carries. */

import { Hono } from "hono";
import { CONTRACT_HEADERS } from "./contract-headers.ts";

const FILLING = {
  userSig: "x".repeat(236),
  sdkAppId: 1400000001,
  issuedAt: "2026-01-01T00:00:00Z",
  expiresAt: "2026-01-02T00:00:00Z",
};

export default new Hono().post("/v1/apps/:sdkAppId/usersigs", async ({ req }) => {
  if (req.header("authorization") === undefined) return new Response(null, { status: 401 });
  return new Response(`${JSON.stringify({ ...FILLING, ...(await req.json()) })}\n`, { headers: CONTRACT_HEADERS });
});
