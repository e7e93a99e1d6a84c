/**
 * A body that breaks off is the caller's connection: no fault of the service, and no line in its
 * log that says so.
 */

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "../../worker/http/body.ts";
import { startDeno } from "../support/deno.ts";
import type { RunningServer } from "../support/worker.ts";

const BODIES = [
  ["shorter than its Content-Length", 'Content-Length: 100\r\n\r\n{"userSig":'],
  ["none after a Content-Length", "Content-Length: 100\r\n\r\n"],
  ["too long, and shorter than it says", 'Content-Length: 1000000\r\n\r\n{"userSig":'],
  ["ending within a chunk", 'Transfer-Encoding: chunked\r\n\r\n20\r\n{"userSig":'],
  ["without the last chunk", 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"use\r\n'],
] as const;

/**
 * Sends what it is given and closes its side. @returns what came back until the other side was
 * closed too
 */
function breakOff(url: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = "";
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () =>
      socket.end(sent),
    );
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      received += chunk;
    });
    // A reset after the answer, or without one.
    socket.on("error", () => {});
    socket.on("end", () => socket.end());
    socket.on("close", () => resolve(received));
  });
}

it.each([
  ["with its length", { "Content-Length": "100" }],
  ["without a length", {}],
])(
  "reading a body %s that breaks off ends in a refusal, not in an exception",
  async (_, headers) => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError("lost")),
    });
    const request = new Request("http://x/", {
      method: "POST",
      headers,
      body,
      duplex: "half",
    } as RequestInit);
    expect(await readText(request, 1000)).toMatchObject({ code: "body_incomplete" });
  },
);

// What stands before workerd here answers by itself as soon as its client gives up.
describe("a body on Deno", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startDeno();
  });
  afterAll(() => server.stop());

  it.each(BODIES)("%s", async (_, rest) => {
    const head =
      "POST /v1/usersigs/decode HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    expect(await breakOff(server.url, head + rest)).toMatch(
      /^HTTP\/1\.1 400 .*"code":"body_incomplete"/s,
    );
    expect(server.logs()).not.toContain("internal_error");
  });
});
