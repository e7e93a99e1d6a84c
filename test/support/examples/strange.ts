/** What may stand where sigpost should be; the UserID that is asked for chooses. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Strange {
  readonly url: string;
  /** Requests that followed the redirect, and what they carried. */
  readonly followed: string[];
  stop(): void;
}

export async function startStrange(): Promise<Strange> {
  const followed: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === "/elsewhere") {
      followed.push(String(request.headers.authorization));
      return void response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    if (body.includes("hang")) return;
    if (body.includes("redirect")) {
      const Location = `http://localhost:${port}/elsewhere`;
      return void response.writeHead(307, { Location }).end();
    }
    if (body.includes("page"))
      return void response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Welcome</h1>");
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    followed,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
