/**
 * The Hono app of Tencent's library on `node:http`. In place of a whole `Request` Hono gets an
 * object with the members that it reads, since making one costs Node more than the rest of the
 * request.
 */

import { createServer, type IncomingMessage } from "node:http";
import app from "../workers/tls-sig-api.ts";

const { PORT, SDKAPPID = "", SECRET_KEY = "" } = process.env;

async function textOf(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding("utf8");
  let text = "";
  for await (const part of incoming) text += part;
  return text;
}

const requestOf = (incoming: IncomingMessage): Request =>
  ({
    url: `http://${incoming.headers.host}${incoming.url}`,
    method: incoming.method,
    get headers() {
      return new Headers(incoming.headers as Record<string, string>);
    },
    text: () => textOf(incoming),
  }) as Request;

createServer(async (incoming, outgoing) => {
  const response = await app.fetch(requestOf(incoming), { SDKAPPID, SECRET_KEY });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}).listen(Number(PORT), "127.0.0.1");
