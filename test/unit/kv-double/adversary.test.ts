/** The double's rules R9 to R16: lists, many at once, what is worse than usual, and the counts. */

import { describe, expect, it } from "vitest";
import { KvDouble } from "../../support/kv-double/double.ts";
import { namespaceAt, wanderingClient } from "../../support/kv-double/namespace.ts";
import { failAtRandom, failNext } from "../../support/kv-double/operation.ts";
import { Traffic } from "../../support/kv-double/traffic.ts";
import { START, startDouble } from "./fixture.ts";

describe("R9: lists", () => {
  it("are in the order of UTF-8, page by page, with metadata and expiry", async () => {
    const { nrt } = startDouble();
    // By UTF-16, as JavaScript sorts, the last two were the other way round.
    for (const key of ["p/\u{1f600}", "p/\uffee", "p/b", "q"])
      await nrt.put(key, "v", { metadata: { key }, expirationTtl: 60 });
    const first = await nrt.list({ prefix: "p/", limit: 2 });
    expect(first.keys.map(({ name }) => name)).toEqual(["p/b", "p/\uffee"]);
    expect(first.keys[0]).toMatchObject({
      metadata: { key: "p/b" },
      expiration: START + 60,
    });
    if (first.list_complete) throw new Error("There is more.");
    const second = await nrt.list({ prefix: "p/", limit: 2, cursor: first.cursor });
    expect([second.list_complete, second.keys.map(({ name }) => name)]).toEqual([
      true,
      ["p/\u{1f600}"],
    ]);
  });

  it("are late by a minute, also where the change was made", async () => {
    const { nrt, fra, pass } = startDouble();
    for (const location of [nrt, fra]) expect((await location.list()).keys).toEqual([]);
    await nrt.put("k", "1");
    pass(59);
    for (const location of [nrt, fra]) expect((await location.list()).keys).toEqual([]);
    expect((await fra.list({ prefix: "k" })).keys).toHaveLength(1);
    pass(1);
    for (const location of [nrt, fra]) expect((await location.list()).keys).toHaveLength(1);
  });

  it("may have an empty page and go on, with `tombstones`", async () => {
    const { nrt, pass } = startDouble({ tombstones: true });
    await nrt.put("a", "1");
    await nrt.put("b", "1");
    pass(1);
    await nrt.delete("a");
    const page = await nrt.list({ limit: 1 });
    expect(page).toMatchObject({ keys: [], list_complete: false });
    if (page.list_complete) return;
    expect((await nrt.list({ limit: 1, cursor: page.cursor })).keys).toMatchObject([{ name: "b" }]);
  });

  it.each([0, 1001])("of %i keys are refused", async (limit) => {
    const refused = `KV GET failed: 400 Invalid key_count_limit of ${limit}.`;
    await expect(startDouble().nrt.list({ limit })).rejects.toThrow(refused);
  });
});

describe("R10: many at once", () => {
  it("read each key on its own, old beside new", async () => {
    const { kv, nrt, fra } = startDouble();
    await fra.get("a");
    await nrt.put("a", '{"n":1}');
    await nrt.put("b", '{"n":1}');
    const before = kv.counts.reads;
    expect([...(await fra.get(["a", "b"], "json"))]).toEqual([
      ["a", null],
      ["b", { n: 1 }],
    ]);
    expect(kv.counts.reads - before).toBe(2);
  });

  it("give metadata, and refuse what the real one refuses", async () => {
    const { nrt } = startDouble();
    await nrt.put("a", "text", { metadata: 7 });
    expect((await nrt.getWithMetadata(["a"])).get("a")).toEqual({ value: "text", metadata: 7 });
    const keys = (count: number) => Array.from({ length: count }, (_, i) => String(i));
    await expect(nrt.get(keys(101))).rejects.toThrow(
      "KV GET_BULK failed: 400 You can request a maximum of 100 keys",
    );
    await expect(nrt.get([])).rejects.toThrow("400 You must request a minimum of 1 key");
    await expect(nrt.get(["a"], "json")).rejects.toThrow("corresponds to a non-json value");
    expect((await nrt.get(keys(100))).size).toBe(100);
  });
});

describe("R11: tiers between a location and the store", () => {
  it("show a new reader what was there `lag` ago", async () => {
    const { nrt, fra, pass } = startDouble({ lag: 120_000 });
    await nrt.put("k", "1");
    pass(119);
    expect(await fra.get("k")).toBeNull();
    expect((await fra.list()).keys).toEqual([]);
    pass(59);
    expect(await fra.get("k")).toBeNull();
    pass(1);
    expect(await fra.get("k")).toBe("1");
  });

  it("by as much of it as chance has it", async () => {
    const { kv, nrt, fra, pass } = startDouble({ lag: 120_000 }, () => 0.25);
    await nrt.put("k", "1");
    pass(29);
    expect(await fra.get("k")).toBeNull();
    pass(1);
    expect(await namespaceAt(kv, "cdg").get("k")).toBe("1");
  });
});

it("R12: a location may forget at any read what it remembers", async () => {
  let drawn = 0.9;
  const { nrt, fra } = startDouble({ refresh: 0.5 }, () => drawn);
  await fra.get("k");
  await nrt.put("k", "1");
  expect(await fra.get("k")).toBeNull();
  drawn = 0.1;
  expect(await fra.get("k")).toBe("1");
});

it("R13: a client that wanders sees new, then old", async () => {
  const { nrt, fra } = startDouble();
  await fra.get("k");
  await nrt.put("k", "1");
  const draws = [0, 0.5];
  const client = wanderingClient([nrt, fra], () => draws.shift() ?? 0);
  expect([await client.get("k"), await client.get("k")]).toEqual(["1", null]);
});

describe("R14: faults", () => {
  it.each([
    ["reject_before", false],
    ["reject_after", true],
  ] as const)("%s: the writer hears of a failure, and takes effect: %s", async (fault, effect) => {
    const { kv, nrt } = startDouble();
    kv.faults = failNext(fault, ({ kind, keys }) => kind === "put" && keys[0] === "k");
    await nrt.put("other", "1");
    await expect(nrt.put("k", "1")).rejects.toThrow("KV PUT failed: 500 Internal Server Error");
    expect(kv.truth("k") !== undefined).toBe(effect);
    // One that had no effect does not count for the second of its key.
    if (!effect) await nrt.put("k", "1");
  });

  it.each([
    ["hang_before", false],
    ["hang_after", true],
  ] as const)("%s: the writer never hears, and takes effect: %s", async (fault, effect) => {
    const { kv, nrt } = startDouble();
    kv.faults = failNext(fault, ({ kind }) => kind === "put");
    const put = nrt.put("k", "1").then(() => "settled");
    await expect.poll(() => kv.counts.writes).toBe(1);
    expect(await Promise.race([put, nrt.get("other").then(() => "pending")])).toBe("pending");
    expect(kv.truth("k") !== undefined).toBe(effect);
  });

  it("come at their rates, one after another, from the chance that is passed in", () => {
    const draws = [0.05, 0.15, 0.25];
    const plan = failAtRandom(() => draws.shift() ?? 1, { reject_before: 0.1, reject_after: 0.1 });
    const operation = { kind: "get", location: "nrt", keys: ["k"] } as const;
    expect([plan(operation), plan(operation), plan(operation)]).toEqual([
      "reject_before",
      "reject_after",
      undefined,
    ]);
  });
});

it("R15: beyond the day's quota a kind of operation fails until 00:00 UTC", async () => {
  const { nrt, pass } = startDouble({ quota: { writes: 2 } });
  await nrt.put("a", "1");
  await nrt.put("b", "1");
  await expect(nrt.put("c", "1")).rejects.toThrow("KV PUT failed");
  expect(await nrt.get("a")).toBe("1");
  pass(86_399);
  await expect(nrt.put("c", "1")).rejects.toThrow("KV PUT failed");
  pass(1);
  await nrt.put("c", "1");
});

it("R16: metadata comes from the same entry as the value, in every type", async () => {
  const { nrt, fra, pass } = startDouble();
  await nrt.put("k", '{"n":1}', { metadata: { version: 1 } });
  await fra.get("k");
  pass(1);
  await nrt.put("k", '{"n":2}', { metadata: { version: 2 } });
  expect(await fra.getWithMetadata("k", "json")).toMatchObject({
    value: { n: 1 },
    metadata: { version: 1 },
  });
  expect(await fra.getWithMetadata("none")).toMatchObject({ value: null, metadata: null });
  expect(await fra.get("k", "text")).toBe('{"n":1}');
  expect(new TextDecoder().decode((await fra.get("k", "arrayBuffer")) as ArrayBuffer)).toBe(
    '{"n":1}',
  );
});

it("counts every operation by its kind, and each key of many", async () => {
  const { kv, nrt, pass } = startDouble();
  await nrt.put("k", "1");
  await nrt.get("k");
  await nrt.get(["a", "b"]);
  await nrt.list();
  pass(1);
  await nrt.delete("k");
  expect(kv.counts).toEqual({ reads: 3, writes: 1, deletes: 1, lists: 1 });
});

it("takes effect halfway through an operation's time", async () => {
  const kv = new KvDouble(() => 0);
  const waits: (() => void)[] = [];
  const traffic = new Traffic(() => new Promise<void>((go) => waits.push(go)));
  traffic.latency = 50;
  const put = namespaceAt(kv, "nrt", traffic).put("k", "1");
  await expect.poll(() => waits.length).toBe(1);
  expect(kv.truth("k")).toBeUndefined();
  waits.shift()?.();
  await expect.poll(() => waits.length).toBe(1);
  expect(kv.truth("k")).toBeDefined();
  expect(traffic.trips[0]?.ended).toBeUndefined();
  waits.shift()?.();
  await put;
  expect(traffic.trips[0]?.ended).toBeDefined();
});
