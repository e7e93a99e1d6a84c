/** The double, rule by rule as the reference on storage numbers them: R1 to R8. */

import { describe, expect, it } from "vitest";
import { START, startDouble } from "./fixture.ts";

const TOO_MANY = "KV PUT failed: 429 Too Many Requests";

describe("R1: what is refused before it has an effect", () => {
  const { kv, nrt } = startDouble();
  it.each([
    ["a key of 513 bytes", `${"k".repeat(510)}あ`, "v", {}, "414 UTF-8 encoded length of 513"],
    ["metadata of 1,025 bytes", "k", "v", { metadata: "m".repeat(1023) }, "413 Metadata length of"],
    ["59 s", "k", "v", { expirationTtl: 59 }, "400 Invalid expiration_ttl of 59. Expiration TTL"],
    ["0 s", "k", "v", { expirationTtl: 0 }, "400 Invalid expiration_ttl of 0. Please specify"],
    ["an expiry that is past", "k", "v", { expiration: 1 }, "400 Invalid expiration of 1. Please"],
    ["an expiry in 59 s", "k", "v", { expiration: START + 59 }, "Expiration times must be"],
    ["more than 25 MiB", "k", "v".repeat(25 * 2 ** 20 + 1), {}, "413 Value length of 26214401"],
  ])("%s", async (_, key, value, options, text) => {
    await expect(nrt.put(key, value, options)).rejects.toThrow(text);
    expect(kv.keys()).toEqual([]);
  });

  it.each(["", ".", ".."])("the name %j, with a TypeError", async (key) => {
    await expect(nrt.put(key, "v")).rejects.toThrow(TypeError);
    await expect(nrt.get(key)).rejects.toThrow(TypeError);
  });

  it("takes what is just within the limits", async () => {
    const key = "k".repeat(512);
    await nrt.put(key, "v", { metadata: "m".repeat(1022), expirationTtl: 60 });
    expect(await nrt.get(key)).toBe("v");
  });
});

describe("R2: one write a second and key", () => {
  it("refuses the second from wherever it comes, and changes nothing", async () => {
    const { nrt, fra, pass } = startDouble();
    await nrt.put("k", "1");
    pass(0.999);
    await expect(fra.put("k", "2")).rejects.toThrow(TOO_MANY);
    await expect(fra.delete("k")).rejects.toThrow("KV DELETE failed: 429 Too Many Requests");
    await fra.put("other", "2");
    expect(await nrt.get("k")).toBe("1");
    pass(0.001);
    await fra.put("k", "2");
  });

  it("counts a delete too, unless told otherwise", async () => {
    const strict = startDouble();
    await strict.nrt.delete("k");
    await expect(strict.nrt.put("k", "1")).rejects.toThrow(TOO_MANY);
    const mild = startDouble({ pacedDeletes: false });
    await mild.nrt.delete("k");
    await mild.nrt.put("k", "1");
    await mild.nrt.delete("k");
  });
});

it("R3: the last write wins, and later ones have higher numbers", async () => {
  const { kv, nrt, fra, pass } = startDouble();
  await nrt.put("k", "1");
  const { seq } = kv.truth("k") as { seq: number };
  pass(1);
  await fra.put("k", "2");
  expect(kv.truth("k")?.seq).toBeGreaterThan(seq);
  expect(Buffer.from(kv.truth("k")?.value ?? []).toString()).toBe("2");
});

describe("R4: the writer's own location", () => {
  it("sees its write at once", async () => {
    const { nrt } = startDouble();
    expect(await nrt.get("k")).toBeNull();
    await nrt.put("k", "1");
    expect(await nrt.get("k")).toBe("1");
  });

  it("or with `unseen` keeps what it remembered", async () => {
    const { nrt, pass } = startDouble({ own: "unseen" });
    expect(await nrt.get("k")).toBeNull();
    await nrt.put("k", "1");
    expect(await nrt.get("k")).toBeNull();
    pass(60);
    expect(await nrt.get("k")).toBe("1");
  });
});

describe("R5: what a location read it believes", () => {
  it("for 60 s, and for no longer", async () => {
    const { nrt, fra, pass } = startDouble();
    await nrt.put("k", "1");
    expect(await fra.get("k")).toBe("1");
    pass(1);
    await nrt.put("k", "2");
    pass(58.999);
    expect(await fra.get("k")).toBe("1");
    pass(0.001);
    expect(await fra.get("k")).toBe("2");
  });

  it("for as long as this reader says, whatever an earlier one said", async () => {
    const { nrt, fra, pass } = startDouble();
    await nrt.put("k", "1");
    await fra.get("k", { cacheTtl: 86_400 });
    pass(300);
    await nrt.put("k", "2");
    expect(await fra.get("k", { cacheTtl: 86_400 })).toBe("1");
    expect(await fra.get("k", { cacheTtl: 300 })).toBe("2");
  });

  it("at least 30 s", async () => {
    const { nrt } = startDouble();
    const refused = "KV GET failed: 400 Invalid cache_ttl of 29. Cache TTL must be at least 30.";
    await expect(nrt.get("k", { cacheTtl: 29 })).rejects.toThrow(refused);
    expect(await nrt.get("k", { cacheTtl: 30 })).toBeNull();
  });
});

it("R6: believes for as long that something is absent", async () => {
  const { nrt, fra, pass } = startDouble();
  expect(await fra.get("k")).toBeNull();
  await nrt.put("k", "1");
  pass(59);
  expect(await fra.get("k")).toBeNull();
  pass(1);
  expect(await fra.get("k")).toBe("1");
});

it("R7: what has expired is absent, also where it is cached", async () => {
  const { nrt, fra, pass } = startDouble();
  await nrt.put("k", "1", { expirationTtl: 60 });
  pass(59);
  expect(await fra.get("k", { cacheTtl: 3600 })).toBe("1");
  pass(1);
  expect(await fra.get("k", { cacheTtl: 3600 })).toBeNull();
  expect((await nrt.list()).keys).toEqual([]);
});

it("R8: others keep what was deleted; deleting nothing succeeds", async () => {
  const { nrt, fra, pass } = startDouble();
  await nrt.delete("never");
  await nrt.put("k", "1");
  expect(await fra.get("k")).toBe("1");
  pass(1);
  await nrt.delete("k");
  expect([await nrt.get("k"), await fra.get("k")]).toEqual([null, "1"]);
  pass(60);
  expect(await fra.get("k")).toBeNull();
});
