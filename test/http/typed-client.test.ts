/**
 * The client in Node 20, Deno, Bun, Chromium and workerd: the same cases, against a real sigpost on
 * both runtimes and against a server that does everything wrong.
 */

import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleClient } from "../../scripts/build-client.ts";
import { GROUPS, type Run } from "../support/client/all.ts";
import type { Result } from "../support/client/assert.ts";
import { type Hostile, startHostile } from "../support/client/hostile.ts";
import { PLACES } from "../support/client/places.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../support/status-server.ts";

const servers = new Map<string, StatusServer>();
let hostile: Hostile;

beforeAll(async () => {
  hostile = await startHostile();
  for (const runtime of RUNTIMES) servers.set(runtime.name, await startStatusServer(runtime));
});
afterAll(async () => {
  hostile?.stop();
  for (const server of servers.values()) await server.stop();
});

it("is at most 6 kB, compressed", async () => {
  expect(gzipSync(await bundleClient(), { level: 9 }).length).toBeLessThanOrEqual(6000);
});

const WRONG = ["hostile", "streams", "source"];

describe.each(PLACES)("in $name", ({ name: place, run }) => {
  describe.each(RUNTIMES)("against $name", ({ name: runtime }) => {
    const groups = runtime === "workerd" ? ["served", ...WRONG] : ["served"];
    let results: Result[];
    beforeAll(async () => {
      const { url, adminKey, sdkAppId } = (servers.get(runtime) as StatusServer).server;
      const world = { url, adminKey, sdkAppId, hostile: hostile.url, place };
      results = await run({ groups, world } satisfies Run);
    });
    it.each(groups.flatMap((group) => Object.keys(GROUPS[group] ?? {})))("%s", (name) => {
      const found = results.find((result) => result.name === name);
      expect(found, "it ran").toBeDefined();
      expect(found?.error).toBeUndefined();
    });
  });
});
