/** A body that nobody reads is never taken for the next request of its connection. */

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";

/** Answers with 200 and a body of its own, so that it could not be overlooked. */
const HIDDEN = "GET /v1/vendors HTTP/1.1\r\nHost: x\r\n\r\n";
const LAST = "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

const framings: Readonly<Record<string, (body: string) => string>> = {
  "with its length": (body) => `Content-Length: ${body.length}\r\n\r\n${body}`,
  "in chunks": (body) =>
    `Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
};

/** What comes back until the server closes the connection. */
function exchange(url: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      received += chunk;
    });
    // A server that closes before it has read everything resets the connection: what it said
    // counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(received));
  });
}

describe.each(RUNTIMES)("a body that nobody reads, on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const requests = [
    ["a route without a body", "GET /v1/usersigs/decode", 405],
    ["a route that takes none", "GET /healthz", 200],
    ["a refused credential", "POST /v1/apps/1400000001/usersigs", 401],
    ["a path that is none", "POST /v1/none", 404],
    ["a delete", "DELETE /v1/apps/1400000001", 401],
  ] as const;
  const sizes = [HIDDEN, HIDDEN.repeat(3000)];
  it.each(
    requests.flatMap(([what, line, status]) =>
      Object.keys(framings).flatMap((framing) =>
        sizes.map((body) => ({ what, line, status, framing, body })),
      ),
    ),
  )("$what: $line, $body.length bytes $framing", async ({ line, status, framing, body }) => {
    const framed = (framings[framing] as (body: string) => string)(body);
    const received = await exchange(server.url, `${line} HTTP/1.1\r\nHost: x\r\n${framed}${LAST}`);
    const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, code]) => Number(code));
    // Either the connection ends after the answer, or it goes on with the last request.
    expect([[status], [status, 200]]).toContainEqual(statuses);
    expect(received).not.toContain('"vendors"');
  });
});
