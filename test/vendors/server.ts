/**
 * What the fake vendors share: servers on loopback over HTTP/1.1 or HTTP/2, and the ways in which a
 * real one can fail.
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import type { AddressInfo, Server as NetServer, Socket } from "node:net";
import type { TestCertificates } from "../support/certificates.ts";

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  /** Lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body before it was read as text. */
  readonly bytes: Buffer;
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Ways to fail, each as the network would do it. */
export const FAULTS = [
  "reset-before-headers",
  "reset-after-headers",
  "hang",
  "garbage",
  "html-500",
  "huge",
  "redirect",
  "drip",
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FakeServer {
  /** Origin, without a slash at the end. */
  readonly origin: string;
  /** Every request that arrived whole, in order. */
  readonly requests: readonly FakeRequest[];
  /**
   * Set to fail every request that follows. The request counts as received, as with a real vendor
   * that fails after acting.
   */
  fault: Fault | undefined;
  stop(): Promise<void>;
}

type Handler = (request: FakeRequest) => FakeAnswer;

const HUGE_BYTES = 30_000_000;

function fail(fault: Fault, response: ServerResponse, socket: Socket): void {
  switch (fault) {
    case "reset-before-headers":
      socket.resetAndDestroy();
      return;
    case "reset-after-headers":
      response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
      response.write('{"name":');
      setTimeout(() => socket.resetAndDestroy(), 20);
      return;
    case "hang":
      return;
    case "garbage":
      response.end("\u0000\u0001 not what you expect {");
      return;
    case "html-500":
      response
        .writeHead(500, { "content-type": "text/html" })
        .end("<html><h1>500 Server Error</h1></html>");
      return;
    case "huge":
      response.writeHead(200, { "content-type": "application/json" });
      response.end(Buffer.alloc(HUGE_BYTES, "x"));
      return;
    case "redirect":
      response.writeHead(307, { location: "http://127.0.0.1:9/elsewhere" }).end();
      return;
    case "drip": {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.once("close", () => clearInterval(timer));
    }
  }
}

async function readAll(
  stream: AsyncIterable<Buffer>,
): Promise<Pick<FakeRequest, "body" | "bytes">> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { bytes, body: bytes.toString("utf8") };
}

const flat = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

function closeAll(
  server: { close(done: () => void): unknown },
  sockets: Set<Socket>,
): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}

function track(server: {
  on(event: string, listener: (socket: Socket) => void): unknown;
}): Set<Socket> {
  const sockets = new Set<Socket>();
  const add = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  };
  server.on("connection", add);
  server.on("secureConnection", add);
  return sockets;
}

const listen = (server: NetServer): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** Over HTTP/1.1 without TLS: for workerd, whose local fetch knows nothing newer. */
export async function serveHttp1(handle: Handler): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createServer((message: IncomingMessage, response: ServerResponse) => {
    void readAll(message).then((body) => {
      const request = {
        method: message.method ?? "",
        path: message.url ?? "",
        headers: flat(message.headers),
        ...body,
      };
      requests.push(request);
      if (fake.fault) return fail(fake.fault, response, message.socket);
      const answer = handle(request);
      response.writeHead(answer.status, { ...answer.headers }).end(answer.body ?? "");
    });
  });
  const sockets = track(server);
  const port = await listen(server);
  const fake: FakeServer = {
    origin: `http://127.0.0.1:${port}`,
    requests,
    fault: undefined,
    stop: () => closeAll(server, sockets),
  };
  return fake;
}

/** Over TLS and HTTP/2 alone, like Apple's hosts. */
export async function serveHttp2(
  handle: Handler,
  certificates: TestCertificates,
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const server = createSecureServer({
    key: certificates.key,
    cert: certificates.certificate,
    allowHTTP1: false,
  });
  server.on("stream", (stream, headers) => {
    stream.on("error", () => {});
    void readAll(stream).then((body) => {
      const request = {
        method: headers[":method"] ?? "",
        path: headers[":path"] ?? "",
        headers: flat(headers),
        ...body,
      };
      requests.push(request);
      if (fake.fault === "hang") return;
      if (fake.fault === "reset-before-headers") return stream.close(2);
      if (fake.fault === "html-500") {
        stream.respond({ ":status": 500, "content-type": "text/html" });
        stream.end("<html>500</html>");
        return;
      }
      const answer = handle(request);
      stream.respond({ ":status": answer.status, ...answer.headers });
      stream.end(answer.body ?? "");
    });
  });
  const sockets = track(server);
  const port = await listen(server);
  const fake: FakeServer = {
    origin: `https://127.0.0.1:${port}`,
    requests,
    fault: undefined,
    stop: () => closeAll(server, sockets),
  };
  return fake;
}
