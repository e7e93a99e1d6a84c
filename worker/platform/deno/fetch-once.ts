/**
 * `fetch` that sends a request once at most. Deno's own sends it again when an HTTP/1.1 connection
 * ends after the request and before the answer, and a push or a message would be seen twice.
 *
 * Every call has a connection of its own. TLS agrees on the protocol (ALPN, RFC 7301): HTTP/2,
 * which Apple's hosts ask for, or HTTP/1.1. Redirects are not followed and nothing is decompressed.
 */

import { request as http, type IncomingMessage } from "node:http";
import { connect as http2 } from "node:http2";
import { isIP, type Socket, connect as tcp } from "node:net";
import type { Readable } from "node:stream";
import { type TLSSocket, connect as tls } from "node:tls";
import { Unsent } from "../../outbound/index.ts";

interface Sent {
  readonly address: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

type Answer = readonly [
  status: number,
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: Readable,
];

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const NO_BODY = [204, 205, 304];

const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/** The name without the brackets of an IPv6 address, as sockets want it. */
function open({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(port) || (PORTS[protocol] as number) };
  if (protocol === "http:") return tcp(place);
  // An address is no server name (RFC 6066 §3).
  const name = isIP(host) === 0 ? { servername: host } : {};
  return tls({ ...place, ...name, ALPNProtocols: ["h2", "http/1.1"] });
}

/** Rejects with `Unsent`: whatever fails here, no byte of the request has left. */
function connected(socket: Socket, secure: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let reached = false;
    let cause: (Error & { code?: string }) | undefined;
    socket.once("connect", () => {
      reached = true;
      if (!secure) resolve();
    });
    socket.once("secureConnect", resolve);
    socket.on("error", (error) => {
      cause = error;
    });
    socket.once("close", () => {
      const unknownName = /^(?:ENOTFOUND|EAI_|EDNS|ENODATA)/.test(cause?.code ?? "");
      reject(new Unsent(reached ? "tls" : unknownName ? "dns" : "refused", { cause }));
    });
  });
}

function overHttp1(socket: Socket, { address, method, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { host, pathname, search } = address;
    const path = `${pathname}${search}`;
    // Without an agent, so that the connection is ours alone and closes after the answer.
    const sent = http({
      createConnection: () => socket,
      method,
      path,
      headers: { host, ...headers },
    });
    sent.on("error", reject);
    sent.on("response", (answer: IncomingMessage) => {
      resolve([answer.statusCode ?? 0, answer.headers, answer]);
    });
    sent.end(body);
  });
}

function overHttp2(socket: Socket, { address, method, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const session = http2(address.origin, { createConnection: () => socket });
    session.on("error", reject);
    const stream = session.request({
      ":method": method,
      ":scheme": "https",
      ":authority": address.host,
      ":path": `${address.pathname}${address.search}`,
      ...headers,
    });
    stream.on("error", reject);
    stream.on("response", ({ ":status": status, ...answered }) => {
      resolve([Number(status), answered, stream]);
    });
    // Without an answer that is an end too: the other side closed the session (GOAWAY).
    stream.on("close", () => reject(new Error("connection closed")));
    stream.end(body);
  });
}

function toHeaders(headers: Answer[1]): Headers {
  const all = new Headers();
  for (const [name, values] of Object.entries(headers))
    for (const value of [values].flat()) if (value !== undefined) all.append(name, value);
  return all;
}

/** An end before the announced one is an error, so that a cut answer is never taken for a whole. */
function streamOf(source: Readable, release: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (!done) return controller.enqueue(new Uint8Array(value));
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      release();
    },
    cancel: release,
  });
}

const bytesOf = (body: RequestInit["body"]): Uint8Array | undefined =>
  typeof body === "string" ? new TextEncoder().encode(body) : (body as Uint8Array | undefined);

/**
 * Takes what `createOutbound` gives: a URL of `http:` or `https:`, headers as a record, a body of
 * text or bytes, and a signal that ends the exchange at any point.
 */
export async function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  const { method = "GET", headers, signal } = init;
  const address = new URL(url);
  const body = bytesOf(init.body);
  const given = new Headers(headers);
  const sent: Sent = {
    address,
    method,
    body,
    headers: {
      accept: "*/*",
      "accept-encoding": "identity",
      "user-agent": navigator.userAgent,
      ...(body && { "content-length": String(body.length) }),
      ...Object.fromEntries(given),
    },
  };
  signal?.throwIfAborted();
  const socket = open(address);
  const release = () => void socket.destroy();
  signal?.addEventListener("abort", release);
  try {
    await connected(socket, address.protocol === "https:");
    const speaksHttp2 = (socket as TLSSocket).alpnProtocol === "h2";
    const [status, answered, source] = await (speaksHttp2 ? overHttp2 : overHttp1)(socket, sent);
    source.on("error", release);
    const empty = NO_BODY.includes(status) || method === "HEAD";
    if (empty) release();
    return new Response(empty ? null : streamOf(source, release), {
      status,
      headers: toHeaders(answered),
    });
  } catch (error) {
    release();
    throw error;
  }
}
