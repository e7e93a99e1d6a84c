/**
 * wrangler's test harness hands a worker's calls to this process's `fetch`, which follows redirects before workerd sees them. workerd
 * itself decides that from the worker's own `redirect`, so here every answer goes back as it is.
 */

import { Request as WorkerRequest } from "miniflare";

const follow = globalThis.fetch;

globalThis.fetch = (input, init) => {
  if (!((init as unknown) instanceof WorkerRequest)) return follow(input, init);
  const { method, headers, body } = init as RequestInit;
  return follow(input, { method, headers, body, redirect: "manual", duplex: "half" } as RequestInit);
};
