/** An object goes on publishing until KV has what it owes, whatever KV answered before. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Locations, startLocations } from "../support/locations.ts";
import { bearer, send } from "./client.ts";

type Name = "nrt" | "sin";

describe.each(["reject_before", "reject_after"] as const)("with KV writes that %s", (fault) => {
  let locations: Locations<Name>;
  beforeAll(async () => {
    locations = await startLocations<Name>(["nrt", "sin"]);
  });
  afterAll(() => locations?.stop());

  it("a change is acknowledged, and its copy comes once KV takes writes again", async () => {
    const nrt = locations.at("nrt");
    let refused = 0;
    locations.kv.faults = ({ kind }) => {
      if (kind !== "put") return undefined;
      refused += 1;
      return fault;
    };
    const put = (body: object) =>
      send(
        nrt,
        "PUT",
        "/v1/apps/1400000201",
        { ...bearer(nrt), "Content-Type": "application/json" },
        JSON.stringify(body),
      );
    expect((await put({ secretKey: "0".repeat(64), name: "first" })).status).toBe(201);
    expect((await put({ name: "second" })).status).toBe(200);
    await expect.poll(() => refused, { timeout: 10_000 }).toBeGreaterThan(2);
    locations.kv.faults = () => undefined;
    const elsewhere = await locations.at("sin").kv();
    const copy = () => {
      locations.advance(61);
      return elsewhere.get("copy/app 1400000201/settings", "json");
    };
    await expect
      .poll(copy, { timeout: 20_000 })
      .toMatchObject({ version: 2, value: { name: "second" } });
  });
});
