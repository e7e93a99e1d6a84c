/** Cloudflare's API for queries of Analytics Engine, as strict about a request as the real one. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { blocksOf } from "../document.ts";
import type { GuideWorld } from "./world.ts";

const ACCOUNT_ID = "0123456789abcdef0123456789abcdef";
const API_TOKEN = "token-that-may-read-account-analytics";

function statusOf({ method, url, headers }: IncomingMessage, query: string, sent: string): number {
  if (url !== `/client/v4/accounts/${ACCOUNT_ID}/analytics_engine/sql`) return 404;
  if (headers.authorization !== `Bearer ${API_TOKEN}`) return 403;
  if (method !== "POST") return 405;
  return sent === query ? 200 : 422;
}

export async function startAnalyticsWorld(): Promise<GuideWorld> {
  const [query = ""] = blocksOf("docs/operations.md", "sql");
  const server = createServer(async (request, response) => {
    let sent = "";
    for await (const chunk of request) sent += chunk;
    response.writeHead(statusOf(request, query, sent)).end('{"meta":[],"data":[],"rows":0}\n');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    adminKey: "",
    secretKeys: [],
    here: { "https://api.cloudflare.com": url },
    prepare(shell) {
      shell.file("query.sql", query);
      shell.set("ACCOUNT_ID", ACCOUNT_ID);
      shell.set("API_TOKEN", API_TOKEN);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
