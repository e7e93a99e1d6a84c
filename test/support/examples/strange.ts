/** What may stand where sigpost should be; the UserID that is asked for chooses. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Strange {
  readonly url: string;
  /** Where the redirect was followed to. */
  readonly followed: string[];
  stop(): void;
}

export async function startStrange(): Promise<Strange> {
  const followed: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url?.startsWith("/elsewhere")) {
      followed.push(request.url);
      return void response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    if (body.includes("hang")) return;
    const [, name] = /redirect-([\w-]+)/.exec(body) ?? [];
    if (name !== undefined) {
      const Location = `http://localhost:${port}/elsewhere/${name}`;
      return void response.writeHead(302, { Location }).end();
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
