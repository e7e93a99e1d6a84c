/** What holds of every answer, good or bad, on every runtime. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";
import { send } from "./client.ts";
import { type Asked, sweep } from "./sweep.ts";

/** Anything in the shape of a token; the shortest that could be signed is longer. */
const TOKEN = /[A-Za-z0-9*-]{120,}/;

describe.each(RUNTIMES)("every answer on $name", (runtime) => {
  let server: RunningServer;
  let all: Asked[];
  beforeAll(async () => {
    server = await runtime.start();
    all = await sweep(server);
  });
  afterAll(() => server.stop());

  it("is one of many kinds here", () => {
    const statuses = new Set(all.map(({ answer }) => answer.status));
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 413, 415, 422]));
  });

  it.each([
    ["X-Content-Type-Options", /^nosniff$/],
    ["Referrer-Policy", /^no-referrer$/],
    ["Content-Security-Policy", /^frame-ancestors 'none'$/],
    ["Cache-Control", /^no-store$/],
    ["Server-Timing", /^total;dur=\d/],
    ["X-Request-Id", /^[\w-]{8,}$/],
    ["Content-Type", /^(application\/(problem\+)?json|text\/plain; charset=utf-8)$/],
  ])("has %s", (name, value) => {
    for (const { what, answer } of all) expect(answer.headers.get(name), what).toMatch(value);
  });

  it("tells its own time, also right after a slow one", async () => {
    const SLOW_MS = 150;
    const ask = async (body: string | ReadableStream<Uint8Array>): Promise<number> => {
      const answer = await send(
        server,
        "POST",
        "/v1/usersigs/decode",
        { "Content-Type": "application/json" },
        body,
      );
      expect(answer.status).toBe(200);
      return Number(/^total;dur=(\d+)/.exec(answer.headers.get("Server-Timing") ?? "")?.[1]);
    };
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode('{"userSig":'));
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        controller.enqueue(new TextEncoder().encode('"eJw"}'));
        controller.close();
      },
    });
    const slowly = await ask(slow);
    expect(slowly).toBeGreaterThan(SLOW_MS / 2);
    const quick = await Promise.all(Array.from({ length: 5 }, () => ask('{"userSig":"eJw"}')));
    // What was told before would be the same number each time.
    expect(quick.some((took) => took !== slowly)).toBe(true);
  });

  it("has a request ID of its own", () => {
    const ids = all.map(({ answer }) => answer.headers.get("X-Request-Id"));
    expect(new Set(ids).size).toBe(all.length);
  });

  it("lets no other origin read it", () => {
    for (const { what, answer } of all)
      expect(
        [...answer.headers.keys()].filter((name) => name.startsWith("access-control-")),
        what,
      ).toEqual([]);
  });

  it("says nothing of what it runs on", () => {
    for (const { what, answer } of all) {
      expect(answer.headers.get("X-Powered-By"), what).toBeNull();
      expect(answer.text, what).not.toMatch(/\bat \S+ \(|\.ts:\d|node_modules|Error:/);
    }
  });

  it("to GET and HEAD holds no token", () => {
    const reads = all.filter(({ method }) => method === "GET" || method === "HEAD");
    expect(reads.length).toBeGreaterThan(8);
    for (const { what, answer } of reads) expect(answer.text, what).not.toMatch(TOKEN);
    // The pattern does find tokens where there are some.
    expect(all.filter(({ answer }) => TOKEN.test(answer.text)).map(({ what }) => what)).toContain(
      "issue",
    );
  });

  it("is never a mistake of ours", () => {
    expect(
      all
        .filter(({ answer }) => answer.status >= 500)
        .map(({ what, answer }) => [what, answer.text]),
    ).toEqual([]);
  });

  it("to HEAD is the head of GET without a body", async () => {
    const head = await send(server, "HEAD", "/healthz");
    expect([head.status, head.text, head.headers.get("Content-Type")]).toEqual([
      200,
      "",
      "application/json",
    ]);
  });
});
