/** Calls to other services, against a real server on loopback. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createOutbound,
  isLoopback,
  OutboundFailure,
  originList,
  parseOriginOverrides,
} from "../../../worker/outbound/index.ts";

let server: Server;
let origin = "";
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const path = request.url?.split("?")[0];
    if (path === "/redirect") response.writeHead(302, { Location: "/elsewhere" }).end("moved");
    else if (path === "/hang") response.writeHead(200).write("half of it");
    else if (path === "/silent") return;
    else if (path === "/large") response.end("x".repeat(5000));
    else if (path === "/broken") response.destroy();
    else if (path === "/error") response.writeHead(503).end("later");
    else response.end(`hello ${request.headers["x-test"]}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = createOutbound({ fetch });
const bounds = { target: "tencent", permits: isLoopback, deadlineMs: 5000, maximumBytes: 1000 };

describe("a call to another service", () => {
  it("brings back status and text", async () => {
    const answer = await send({ ...bounds, url: `${origin}/a?b=c`, headers: { "X-Test": "you" } });
    expect(answer).toMatchObject({ status: 200, text: "hello you" });
    expect(seen).toContain("GET /a?b=c");
  });

  it("hands on a status that says no, because its meaning is the caller's business", async () => {
    expect(await send({ ...bounds, url: `${origin}/error` })).toMatchObject({
      status: 503,
      text: "later",
    });
  });

  it.each([
    ["/redirect", "redirected", 302],
    ["/large", "too_large", 200],
    ["/broken", "unreachable", undefined],
  ])("says what went wrong at %s: %s", async (path, reason, status) => {
    const answer = await send({ ...bounds, url: origin + path });
    expect(answer).toBeInstanceOf(OutboundFailure);
    expect(answer).toMatchObject({ reason, host: new URL(origin).host, status });
    expect(seen.some((line) => line.includes("elsewhere"))).toBe(false);
  });

  it.each(["/hang", "/silent"])("gives up on a server that does not finish (%s)", async (path) => {
    expect(await send({ ...bounds, url: origin + path, deadlineMs: 100 })).toMatchObject({
      reason: "timed_out",
    });
  });

  it.each([
    "https://example.com/",
    "http://user@127.0.0.1/",
    "file:///etc/passwd",
    "http://127.0.0.1.example.com/",
    "not a url",
  ])("sends nothing to %s", async (url) => {
    const refuses = createOutbound({ fetch: () => expect.unreachable("nothing may be sent") });
    expect(await refuses({ ...bounds, url })).toMatchObject({ reason: "not_permitted" });
  });

  it("goes to the operator's other address, and the permission is asked for the one that was named", async () => {
    const overrides = parseOriginOverrides(JSON.stringify({ "https://vendor.example": origin }));
    const relayed = createOutbound({ fetch, ...(overrides && { overrides }) });
    const permits = originList(["https://vendor.example"]);
    expect(await relayed({ ...bounds, permits, url: "https://vendor.example/a" })).toMatchObject({
      status: 200,
    });
    expect(await relayed({ ...bounds, permits, url: `${origin}/a` })).toMatchObject({
      reason: "not_permitted",
    });
  });
});

describe("ORIGIN_OVERRIDES", () => {
  it.each([
    "",
    "[]",
    "null",
    '{"https://a.example/path":"https://b.example"}',
    '{"a":"https://b.example"}',
    '{"https://a.example":1}',
  ])("is unusable as %s", (text) => {
    expect(parseOriginOverrides(text)).toBeUndefined();
  });
});
