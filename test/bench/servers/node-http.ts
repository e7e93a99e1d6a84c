/**
 * Tencent's library on `node:http` alone: the least that issuing costs on Node, no authorisation.
 */

import { createServer } from "node:http";
import tencent from "tls-sig-api-v2/TLSSigAPIv2.js";

const { PORT, SDKAPPID, SECRET_KEY = "" } = process.env;
const sdkAppId = Number(SDKAPPID);

interface Body {
  readonly userId: string;
  readonly expire: number;
}

createServer(async (incoming, outgoing) => {
  if (incoming.method !== "POST") return void outgoing.writeHead(405).end();
  incoming.setEncoding("utf8");
  let text = "";
  for await (const part of incoming) text += part;
  const { userId, expire } = JSON.parse(text) as Body;
  const userSig = new tencent.Api(sdkAppId, SECRET_KEY).genUserSig(userId, expire);
  const answer = JSON.stringify({ userSig, sdkAppId, userId, expire });
  outgoing.writeHead(200, { "Content-Type": "application/json", "Content-Length": answer.length });
  outgoing.end(answer);
}).listen(Number(PORT), "127.0.0.1");
