/**
 * Stands before a fake and passes requests on, until it is told to end the connection after a
 * request in place of answering it. The request counts: the other side may have acted on it.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createSecureServer as createHttp2Server, type Http2ServerRequest } from "node:http2";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import type { TestCertificates } from "../../support/certificates.ts";

/**
 * - `reset`: RST.
 * - `close`: an orderly end (FIN; over TLS with close_notify, over HTTP/2 with GOAWAY).
 * - `cut`: FIN without a word of TLS or HTTP/2.
 */
export const ENDINGS = ["reset", "close", "cut"] as const;
export type Ending = (typeof ENDINGS)[number];

export const PROTOCOLS = ["http", "https", "http2"] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export interface Front {
  readonly origin: string;
  /** Paths of requests that arrived whole, in order. */
  readonly requests: readonly string[];
  /** Connections that are open. */
  open(): number;
  /** Ends the connection after every request whose path fits. */
  ending: { readonly how: Ending; readonly path: RegExp } | undefined;
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function create(protocol: Protocol, handle: Handler, tls: TestCertificates | undefined): Server {
  if (protocol === "http") return createServer(handle);
  const { key, certificate: cert } = tls as TestCertificates;
  if (protocol === "https") return createTlsServer({ key, cert }, handle);
  return createHttp2Server({ key, cert }, handle as never);
}

/** Headers that belong to one connection, in either direction. */
const OWN = /^(?::.*|host|connection|keep-alive|transfer-encoding|content-length|date)$/;

const passable = (headers: Iterable<[string, unknown]>): [string, string][] =>
  [...headers].filter(([name]) => !OWN.test(name)).map(([name, value]) => [name, String(value)]);

async function readAll(request: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @param target origin of what answers */
export async function startFront(
  target: string,
  protocol: Protocol = "http",
  tls?: TestCertificates,
): Promise<Front> {
  const requests: string[] = [];
  const sockets = new Map<number, Socket>();

  function end(how: Ending, request: IncomingMessage): void {
    const wire = sockets.get(request.socket.remotePort as number) as Socket;
    if (how === "reset") wire.resetAndDestroy();
    else if (how === "cut") wire.destroy();
    else if (protocol === "http2")
      (request as unknown as Http2ServerRequest).stream.session?.destroy();
    else request.socket.end();
  }

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const { url: path = "/", method = "GET" } = request;
    requests.push(path);
    if (front.ending?.path.test(path)) return end(front.ending.how, request);
    const headers = passable(Object.entries(request.headers));
    const sent = { method, headers, ...(body.length > 0 && { body }) };
    const answer = await fetch(`${target}${path}`, { ...sent, redirect: "manual" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(passable(answer.headers)));
    response.end(bytes);
  }

  const server = create(
    protocol,
    (request, response) => {
      // The target is silent, and has been stopped.
      pass(request, response).catch(() => request.socket.destroy());
    },
    tls,
  );
  server.on("connection", (socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(remotePort));
  });
  server.on("secureConnection", (socket: Socket) => socket.on("error", () => {}));
  server.on("sessionError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const front: Front = {
    origin: `${protocol === "http" ? "http" : "https"}://127.0.0.1:${port}`,
    requests,
    open: () => sockets.size,
    ending: undefined,
    stop() {
      for (const socket of sockets.values()) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return front;
}
