/** What most would write first: Tencent's library for Node behind Hono, no authorisation. */

import { Hono } from "hono";
import tencent from "tls-sig-api-v2/TLSSigAPIv2.js";

export interface Bindings {
  readonly SDKAPPID: string;
  readonly SECRET_KEY: string;
}

interface Body {
  readonly userId: string;
  readonly expire: number;
}

export default new Hono<{ Bindings: Bindings }>().post("/", async (context) => {
  const { userId, expire } = await context.req.json<Body>();
  const { SDKAPPID, SECRET_KEY } = context.env;
  const sdkAppId = Number(SDKAPPID);
  const userSig = new tencent.Api(sdkAppId, SECRET_KEY).genUserSig(userId, expire);
  return context.json({ userSig, sdkAppId, userId, expire });
});
