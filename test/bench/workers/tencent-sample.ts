/**
 * What Tencent's Workers sample does (https://github.com/Tencent-RTC/trtc-usersig-workers), written
 * anew on today's Hono and pako: pako, `node:crypto`, no authorisation, and each request in the
 * log.
 */

import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { deflate } from "pako";

interface Bindings {
  readonly SDKAPPID: string;
  readonly SECRET_KEY: string;
  /** The sample as published logs; empty is the sample without that line. */
  readonly LOG: string;
}

interface Body {
  readonly userId: string;
  readonly expire?: number;
}

const app = new Hono<{ Bindings: Bindings }>();

app.post("/config", async (context) => {
  if (context.env.LOG !== "") console.log(context.req);
  const { userId, expire = 86400 } = await context.req.json<Body>();
  const sdkAppId = Number(context.env.SDKAPPID);
  const time = Math.floor(Date.now() / 1000);
  const text = `TLS.identifier:${userId}\nTLS.sdkappid:${sdkAppId}\nTLS.time:${time}\nTLS.expire:${expire}\n`;
  const sig = createHmac("sha256", context.env.SECRET_KEY).update(text).digest("base64");
  const fields = {
    "TLS.ver": "2.0",
    "TLS.identifier": userId,
    "TLS.sdkappid": sdkAppId,
    "TLS.time": time,
    "TLS.expire": expire,
    "TLS.sig": sig,
  };
  const packed = Buffer.from(deflate(Buffer.from(JSON.stringify(fields)))).toString("base64");
  const userSig = packed.replace(/\+/g, "*").replace(/\//g, "-").replace(/=/g, "_");
  return context.json({ userSig, sdkAppId });
});

export default app;
