/** The arrangement of `test/support/locations.ts`: that it is as slow to agree as the real one. */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failNext } from "../support/kv-double/operation.ts";
import { roundTrips } from "../support/kv-double/traffic.ts";
import { type Location, type Locations, startLocations } from "../support/locations.ts";
import { bearer, expectProblem, issuePath, post, send } from "./client.ts";

let locations: Locations<"nrt" | "nrt/2" | "fra">;
let nrt: Location;
let fra: Location;
beforeAll(async () => {
  locations = await startLocations(["nrt", "nrt/2", "fra"]);
  nrt = locations.at("nrt");
  fra = locations.at("fra");
});
afterAll(() => locations?.stop());

const putApp = (at: Location, sdkAppId: number) =>
  send(
    at,
    "PUT",
    `/v1/apps/${sdkAppId}`,
    { ...bearer(at), "Content-Type": "application/json" },
    JSON.stringify({ name: "例", secretKey: randomBytes(32).toString("hex") }),
  );
const issue = (at: Location, sdkAppId: number) =>
  post(at, issuePath(at, sdkAppId), { userId: "alice" });

describe("KV as the workers' own binding", () => {
  it("speaks every command, with texts, metadata and many keys", async () => {
    const kv = await nrt.kv();
    const metadata = { name: "日本語", of: "a/b?c" };
    await kv.put("a/b?c&日本語", '{"n":1}', { metadata, expirationTtl: 60 });
    await kv.put("a/bytes", new Uint8Array([0, 255, 1]));
    expect(await kv.get("a/b?c&日本語", "json")).toEqual({ n: 1 });
    expect(await kv.getWithMetadata("a/b?c&日本語")).toMatchObject({ value: '{"n":1}', metadata });
    const bytes = await kv.get("a/bytes", "arrayBuffer");
    expect([...new Uint8Array(bytes as ArrayBuffer)]).toEqual([0, 255, 1]);
    expect(await kv.get("a/none", { cacheTtl: 30 })).toBeNull();
    const many = await kv.get(["a/b?c&日本語", "a/none"], "json");
    expect([...many]).toEqual([
      ["a/b?c&日本語", { n: 1 }],
      ["a/none", null],
    ]);
    const page = await kv.list({ prefix: "a/", limit: 1 });
    expect(page.keys).toMatchObject([{ name: "a/b?c&日本語", metadata }]);
    const cursor = page.list_complete ? "" : page.cursor;
    expect(await kv.list({ prefix: "a/", cursor })).toMatchObject({
      keys: [{ name: "a/bytes" }],
      list_complete: true,
    });
  });

  it("refuses with the texts that production has", async () => {
    const kv = await nrt.kv();
    await locations.atOnce(async () => {
      await kv.put("paced", "1");
      await expect(kv.put("paced", "2")).rejects.toThrow("KV PUT failed: 429 Too Many Requests");
    });
    await expect(kv.get("k", { cacheTtl: 29 })).rejects.toThrow(
      "KV GET failed: 400 Invalid cache_ttl of 29. Cache TTL must be at least 30.",
    );
    await expect(kv.put("k", "1", { expirationTtl: 59 })).rejects.toThrow(
      "KV PUT failed: 400 Invalid expiration_ttl of 59. Expiration TTL must be at least 60.",
    );
    const keys = Array.from({ length: 101 }, (_, index) => `k${index}`);
    await expect(kv.get(keys)).rejects.toThrow(
      "KV GET_BULK failed: 400 You can request a maximum of 100 keys",
    );
    await expect(kv.list({ limit: 1001 })).rejects.toThrow("KV GET failed: 400 Invalid");
  });

  it("does not show elsewhere what was absent there, until a minute has passed", async () => {
    const [here, there] = [await nrt.kv(), await fra.kv()];
    await locations.atOnce(async () => {
      expect(await there.get("late")).toBeNull();
      await here.put("late", "1");
      locations.advance(59);
      expect([await here.get("late"), await there.get("late")]).toEqual(["1", null]);
      locations.advance(1);
      expect(await there.get("late")).toBe("1");
    });
  });
});

describe("the product there", () => {
  it("sees an app made elsewhere in the end, also where its absence was asked before", async () => {
    const before = await issue(fra, 1400000101);
    expectProblem(before, 404, "app_not_found");
    expect((await putApp(nrt, 1400000101)).status).toBe(201);
    expect((await issue(nrt, 1400000101)).status).toBe(200);
    locations.advance(61);
    // That its isolate remembers the absence too is another matter.
    await locations.restart();
    await expect.poll(async () => (await issue(fra, 1400000101)).status).toBe(200);
  });

  it("has memories of its own in a second isolate of a location, but not another KV", async () => {
    expect((await putApp(nrt, 1400000102)).status).toBe(201);
    expect((await issue(nrt, 1400000102)).status).toBe(200);
    const second = locations.at("nrt/2");
    const { result, trips } = await locations.traffic.during(() => issue(second, 1400000102));
    expect(result.status).toBe(200);
    expect(new Set(trips.map(({ location }) => location))).toEqual(new Set(["nrt"]));
  });

  it("has one set of objects: what one location wrote into them another reads at once", async () => {
    const user = `/v1/apps/${nrt.sdkAppId}/users/carol`;
    const report = { platform: "Android", state: "background" };
    const written = await send(
      nrt,
      "PUT",
      `${user}/presence/phone-1`,
      { ...bearer(nrt), "Content-Type": "application/json" },
      JSON.stringify(report),
    );
    expect(written.status).toBe(200);
    const read = await send(fra, "GET", `${user}/status`, bearer(fra));
    expect(read.json()).toMatchObject({ clients: [{ deviceId: "phone-1" }] });
  });

  it("answers 503 when KV fails, and when it never answers", async () => {
    for (const fault of ["reject_before", "hang_before"] as const) {
      locations.kv.faults = failNext(fault, ({ kind }) => kind === "list");
      const answer = await send(fra, "GET", "/v1/api-keys", bearer(fra));
      expectProblem(answer, 503, "storage_unavailable");
    }
  });

  it("can be watched: the round trips of a request, and what each of them took", async () => {
    expect((await putApp(nrt, 1400000103)).status).toBe(201);
    locations.traffic.latency = 50;
    try {
      const { trips } = await locations.traffic.during(() => issue(fra, 1400000103));
      expect(trips.length).toBeGreaterThan(0);
      expect(roundTrips(trips)).toBeLessThanOrEqual(trips.length);
      for (const { began, ended } of trips) expect(Number(ended) - began).toBeGreaterThan(45);
    } finally {
      locations.traffic.latency = 0;
    }
  });

  it("serves every location under its own origin", async () => {
    for (const location of locations.all)
      expect((await send(location, "GET", "/healthz")).status).toBe(200);
  });
});
