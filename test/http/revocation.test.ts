/** What a revocation means at two locations, over a KV that agrees as slowly as documented. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Modes } from "../support/kv-double/double.ts";
import { type Location, type Locations, startLocations } from "../support/locations.ts";
import { bearer, issuePath, post, send } from "./client.ts";

type Name = "nrt" | "fra" | "fra/2" | "fra/3" | "sin";

/** Seconds that a location uses a copy that it has read. */
const COPY_SECONDS = 30;
const LAG_SECONDS = 120;

const WORLDS: readonly { readonly kv: string; modes: Partial<Modes>; lag: number }[] = [
  { kv: "as it usually is", modes: {}, lag: 0 },
  {
    kv: "as late as it may be",
    modes: { own: "unseen", lag: LAG_SECONDS * 1000 },
    lag: LAG_SECONDS,
  },
];
const TRIES = Array.from({ length: 50 }, (_, i) => i);

describe.each(WORLDS)("a revocation, with KV $kv", ({ modes, lag }) => {
  let locations: Locations<Name>;
  beforeAll(async () => {
    locations = await startLocations<Name>(["nrt", "fra", "fra/2", "fra/3", "sin"], { modes });
  });
  afterAll(() => locations?.stop());

  const issue = (at: Location, key: string) =>
    post(at, issuePath(at), { userId: "alice" }, { Authorization: `Bearer ${key}` });
  const statusesAt = async (at: Location, keys: readonly string[]): Promise<number[]> => {
    const answers = await Promise.all(keys.map((key) => issue(at, key)));
    return [...new Set(answers.map(({ status }) => status))];
  };

  it("holds at once where it was made and in every list, elsewhere once copies have aged", async () => {
    const [nrt, fra] = [locations.at("nrt"), locations.at("fra")];
    const made = await Promise.all(
      TRIES.map(async (i) => {
        const answer = await post(nrt, "/v1/api-keys", { name: `${i}`, scopes: ["usersig:issue"] });
        return answer.json() as { id: string; key: string };
      }),
    );
    const keys = made.map(({ key }) => key);
    locations.advance(lag + 1);
    expect(await statusesAt(fra, keys)).toEqual([200]);
    expect(await statusesAt(nrt, keys)).toEqual([200]);

    const ended = await Promise.all(
      made.map(({ id }) => send(nrt, "DELETE", `/v1/api-keys/${id}`, bearer(nrt))),
    );
    expect([...new Set(ended.map(({ status }) => status))]).toEqual([200]);
    expect(await statusesAt(nrt, keys)).toEqual([401]);
    const listed = (await send(fra, "GET", "/v1/api-keys", bearer(fra))).json();
    const states = (listed.keys as { state: string }[]).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["revoked"]));
    // An isolate without a memory still finds the location's copy: this is what takes its time.
    expect(await statusesAt(locations.at("fra/2"), keys)).toEqual([200]);

    // A key that was made a moment ago is put again a second later. Asked from a place of its own.
    const elsewhere = await locations.at("sin").kv();
    const published = async () => {
      locations.advance(2 * COPY_SECONDS + lag + 1);
      const copies = made.map(({ id }) =>
        elsewhere.get<{ version: number }>(`copy/service/key/${id}`, "json"),
      );
      return new Set((await Promise.all(copies)).map((copy) => copy?.version));
    };
    await expect.poll(published, { timeout: 20_000 }).toEqual(new Set([2]));
    expect(await statusesAt(locations.at("fra/3"), keys)).toEqual([401]);
  });
});
