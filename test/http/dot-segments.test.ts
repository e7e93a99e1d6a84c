/**
 * A path means the same on every runtime, also where a client sends it unresolved, as `curl
 * --path-as-is` does.
 */

import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../support/runtimes.ts";
import type { RunningServer } from "../support/worker.ts";

/** `fetch` would resolve the path itself. */
const statusOf = ({ url, adminKey }: RunningServer, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const headers = { Authorization: `Bearer ${adminKey}` };
    const sent = request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject).end();
  });

describe.each(RUNTIMES)("on $name", ({ start }) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  it.each([
    ["/x/../healthz", 200],
    ["/./healthz?x=/../y", 200],
    ["/%2e/healthz", 200],
    ["/v1/apps/./1/../../vendors", 200],
    ["/v1/apps/../../../v1/vendors", 200],
    ["/healthz/..", 200],
    ["/healthz/./x", 404],
    // The user `status`, who can only be forgotten.
    ["/v1/apps/1400000001/users/./status", 405],
    ["/v1/apps/1400000001/users/%2e%2e/status", 404],
  ])("%s answers %i", async (path, status) => {
    expect(await statusOf(server, path)).toBe(status);
  });
});
