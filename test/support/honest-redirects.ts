/**
 * wrangler's test harness hands a worker's calls to this process's `fetch`, which follows redirects before workerd sees them. workerd
 * itself decides that from the worker's own `redirect`, so here every answer goes back as it is.
 *
 * A call that fails here would reach the worker as an answer with status 500. workerd knows no such answer: it loses the connection,
 * and so does the worker here.
 */

import { ServerResponse } from "node:http";
import { Request as WorkerRequest } from "miniflare";

const follow = globalThis.fetch;
const LOST = "x-test-connection-lost";

globalThis.fetch = (input, init) => {
  if (!((init as unknown) instanceof WorkerRequest)) return follow(input, init);
  const { method, headers, body } = init as RequestInit;
  const sent = { method, headers, body, redirect: "manual", duplex: "half" } as RequestInit;
  return follow(input, sent).catch(() => new Response(null, { headers: { [LOST]: "" } }));
};

const { writeHead } = ServerResponse.prototype;

/** The harness's own server between this process and workerd, at the moment in which it would begin to answer. */
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...given: unknown[]) {
  const headers = given.at(-1);
  if (typeof headers === "object" && headers !== null && LOST in headers) {
    this.socket?.destroy();
    return this;
  }
  return writeHead.apply(this, given as never);
} as typeof writeHead;
