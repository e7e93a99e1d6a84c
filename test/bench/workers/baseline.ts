/** What Tencent's published Workers sample does, written anew on the same public packages: pako, `node:crypto`, no authorisation. */

import { createHmac } from "node:crypto";
import { Hono } from "hono";
import { deflate } from "pako";

interface Body {
  userId: string;
  expire?: number;
}

const app = new Hono<{ Bindings: { SDKAPPID: string; SECRET_KEY: string } }>();

app.post("/", async (context) => {
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
  const packed = Buffer.from(deflate(new TextEncoder().encode(JSON.stringify(fields)))).toString("base64");
  const userSig = packed.replace(/\+/g, "*").replace(/\//g, "-").replace(/=/g, "_");
  return context.json({ userSig, sdkAppId, userId, expire });
});

export default app;
