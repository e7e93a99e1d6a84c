/** Calls to other services as the Deno entry makes them, in a real Deno process. */

import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
} from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OutboundRequest } from "../../../worker/outbound/index.ts";
import { makeCertificates, type TestCertificates } from "../../support/certificates.ts";
import { startDeno } from "../../support/deno.ts";
import { type RunningServer, testSettings } from "../../support/worker.ts";
import { ENDINGS, type Front, PROTOCOLS, type Protocol, startFront } from "./front.ts";

type Call = Partial<Omit<OutboundRequest, "permits">>;

// biome-ignore lint/suspicious/noExplicitAny: an answer or a failure, whose shape the expectations state
type Outcome = any;

let deno: RunningServer;
let tls: TestCertificates;
let otherName: TestCertificates;
let stranger: TestCertificates;
let target: Server;
let targetOrigin: string;

const listen = (server: TcpServer) =>
  new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

beforeAll(async () => {
  [tls, otherName, stranger] = [
    makeCertificates(),
    makeCertificates("DNS:other.example"),
    makeCertificates(),
  ];
  // Two authorities are trusted; the third one is not.
  writeFileSync(tls.authority, readFileSync(otherName.authority), { flag: "a" });
  target = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url, method, headers } = request;
      if (url === "/redirect") response.writeHead(302, { location: "/elsewhere" }).end("moved");
      else if (url === "/large") response.end("x".repeat(200_000));
      else if (url === "/empty") response.writeHead(204).end();
      else if (url === "/silent") return;
      else {
        const body = Buffer.concat(chunks).toString("hex");
        response.setHeader("x-more", "a");
        response.end(JSON.stringify({ method, url, headers, body }));
      }
    });
  });
  targetOrigin = `http://127.0.0.1:${await listen(target)}`;
  deno = await startDeno(
    { ...testSettings(), DENO_CERT: tls.authority },
    "test/http/outbound/deno.ts",
    {
      hosts: ["nobody.invalid"],
    },
  );
});
afterAll(async () => {
  await deno?.stop();
  target.closeAllConnections();
  target.close();
  for (const made of [tls, otherName, stranger]) made?.remove();
});

async function call(url: string, more: Call = {}): Promise<Outcome> {
  const bounds = { deadlineMs: 10_000, maximumBytes: 10_000 };
  const sent = {
    method: "POST",
    headers: { "X-Test": "you" },
    body: "{}",
    ...bounds,
    ...more,
    url,
  };
  return (await fetch(deno.url, { method: "POST", body: JSON.stringify(sent) })).json();
}

async function withFront<T>(
  protocol: Protocol,
  work: (front: Front) => Promise<T>,
  own = tls,
): Promise<T> {
  const front = await startFront(targetOrigin, protocol, own);
  try {
    return await work(front);
  } finally {
    await front.stop();
  }
}

const FAULTS = PROTOCOLS.flatMap((protocol) => ENDINGS.map((how) => ({ protocol, how })));

describe("a request whose connection ends before the answer is sent once", () => {
  it.each(FAULTS)("$protocol, $how, on the first connection", async ({ protocol, how }) => {
    await withFront(protocol, async (front) => {
      front.ending = { how, path: /./ };
      const failure = await call(`${front.origin}/send`);
      expect(failure).toMatchObject({ reason: "unreachable", trouble: "reset" });
      expect(front.requests).toEqual(["/send"]);
    });
  });

  it.each(FAULTS)(
    "$protocol, $how, after an answer that keeps its connection",
    async ({ protocol, how }) => {
      await withFront(protocol, async (front) => {
        expect(await call(`${front.origin}/first`)).toMatchObject({ status: 200 });
        front.ending = { how, path: /./ };
        const failure = await call(`${front.origin}/send`);
        expect(failure).toMatchObject({ reason: "unreachable", trouble: "reset" });
        expect(front.requests).toEqual(["/first", "/send"]);
      });
    },
  );

  it("also a GET", async () => {
    await withFront("http", async (front) => {
      front.ending = { how: "close", path: /./ };
      await call(`${front.origin}/keys`, { method: "GET", body: undefined as never });
      expect(front.requests).toEqual(["/keys"]);
    });
  });
});

describe.each(PROTOCOLS)("over %s", (protocol) => {
  it("sends headers and body as they are given, and brings back status, headers and text", async () => {
    await withFront(protocol, async (front) => {
      const answer = await call(`${front.origin}/a?b=c`, { body: "é" });
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.headers).toContainEqual(["x-more", "a"]);
      const seen = JSON.parse(answer.text);
      expect(seen).toMatchObject({ method: "POST", url: "/a?b=c", body: "c3a9" });
      expect(seen.headers).toMatchObject({ "x-test": "you", "content-length": "2" });
    });
  });

  it.each([
    ["/redirect", "redirected", 302],
    ["/large", "too_large", 200],
  ])("%s is %s", async (path, reason, status) => {
    await withFront(protocol, async (front) => {
      expect(await call(front.origin + path)).toMatchObject({ reason, status });
      expect(front.requests).toEqual([path]);
    });
  });

  it("reads an answer without a body", async () => {
    await withFront(protocol, async (front) => {
      expect(await call(`${front.origin}/empty`)).toMatchObject({ status: 204, text: "" });
    });
  });

  it("gives up at the deadline and lets the connection go", async () => {
    await withFront(protocol, async (front) => {
      const failure = await call(`${front.origin}/silent`, { deadlineMs: 200 });
      expect(failure).toMatchObject({ reason: "timed_out" });
      await expect.poll(front.open).toBe(0);
    });
  });

  it("keeps no connection after an answer", async () => {
    await withFront(protocol, async (front) => {
      await call(`${front.origin}/a`);
      await expect.poll(front.open).toBe(0);
    });
  });
});

describe("a request that was surely not sent is called that", () => {
  it("refused", async () => {
    const front = await startFront(targetOrigin);
    await front.stop();
    expect(await call(front.origin)).toMatchObject({ reason: "unreachable", trouble: "refused" });
  });

  it("a name that nobody has", async () => {
    // RFC 6761 §6.4.
    const failure = await call("http://nobody.invalid/");
    expect(failure).toMatchObject({ reason: "unreachable", trouble: "dns" });
  });

  it.each(["https", "http2"] as const)(
    "%s with a certificate of an unknown authority",
    async (protocol) => {
      await withFront(
        protocol,
        async (front) => {
          expect(await call(front.origin)).toMatchObject({ reason: "unreachable", trouble: "tls" });
          expect(front.requests).toEqual([]);
        },
        stranger,
      );
    },
  );

  it.each(["https", "http2"] as const)(
    "%s with a certificate for another name",
    async (protocol) => {
      await withFront(
        protocol,
        async (front) => {
          expect(await call(front.origin)).toMatchObject({ reason: "unreachable", trouble: "tls" });
          const named = front.origin.replace("127.0.0.1", "localhost");
          expect(await call(named)).toMatchObject({ reason: "unreachable", trouble: "tls" });
          expect(front.requests).toEqual([]);
        },
        otherName,
      );
    },
  );

  it("a connection that ends in the handshake", async () => {
    const server = createTcpServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const port = await listen(server);
    expect(await call(`https://127.0.0.1:${port}/`)).toMatchObject({
      reason: "unreachable",
      trouble: "tls",
    });
    server.close();
  });

  it("TLS spoken to a server without it", async () => {
    await withFront("http", async (front) => {
      const failure = await call(front.origin.replace("http:", "https:"));
      expect(failure).toMatchObject({ reason: "unreachable", trouble: "tls" });
      expect(front.requests).toEqual([]);
    });
  });
});

it("knows a server by its name", async () => {
  await withFront("https", async (front) => {
    const named = front.origin.replace("127.0.0.1", "localhost");
    expect(await call(`${named}/a`)).toMatchObject({ status: 200 });
  });
});

describe("an answer that breaks off is a failure, whatever had come", () => {
  const WHOLE = '{"ErrorCode":0}';
  it.each([
    ["a length that is not reached", `HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n${WHOLE}`],
    [
      "chunks without an end",
      `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nf\r\n${WHOLE}\r\n`,
    ],
    ["half a status line", "HTTP/1.1 20"],
  ])("%s", async (_, bytes) => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(bytes));
    });
    const port = await listen(server);
    expect(await call(`http://127.0.0.1:${port}/`)).toMatchObject({ reason: "unreachable" });
    server.close();
  });

  it("what is not HTTP is called that", async () => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.2p1\r\n"));
    });
    const port = await listen(server);
    const failure = await call(`http://127.0.0.1:${port}/`);
    expect(failure).toMatchObject({ reason: "unreachable", trouble: "protocol" });
    server.close();
  });
});
