/** A server's slow side: requests that arrive while it is closed wait before they go through. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Gate {
  /** Leads to the server. */
  readonly origin: string;
  /** How many wait. */
  waiting(): number;
  close(): void;
  open(): void;
  stop(): Promise<void>;
}

export async function startGate(target: string): Promise<Gate> {
  const waiting = new Set<() => void>();
  let isOpen = true;
  const open = () => {
    isOpen = true;
    for (const go of waiting) go();
    waiting.clear();
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (!isOpen) await new Promise<void>((go) => waiting.add(go));
    const { host, connection, "content-length": length, ...headers } = request.headers;
    const answer = await fetch(target + request.url, {
      method: request.method as string,
      headers: headers as Record<string, string>,
      body: Buffer.concat(chunks),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("Content-Type");
    response.writeHead(answer.status, type === null ? {} : { "Content-Type": type }).end(body);
  }
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    waiting: () => waiting.size,
    close() {
      isOpen = false;
    },
    open,
    async stop() {
      open();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}
