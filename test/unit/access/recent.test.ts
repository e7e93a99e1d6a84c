/**
 * What an isolate remembers of storage: at once, refreshed behind, stale while storage fails, and
 * never longer than stated.
 */

import { beforeEach, describe, expect, it } from "vitest";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import {
  ABSENT_FOR,
  GIVE_UP_AFTER,
  REFRESH_AFTER,
  ReadThroughCache,
  WAIT_AFTER,
} from "../../../worker/storage/read-through-cache.ts";

let now: number;
let stored: Map<string, string>;
let failing: boolean;
let reads: number;
let behind: Promise<void>[];
let recent: ReadThroughCache<string>;

beforeEach(() => {
  now = 1_000_000;
  stored = new Map([["a", "1"]]);
  failing = false;
  reads = 0;
  behind = [];
  recent = new ReadThroughCache(
    { clock: () => now, background: (work) => void behind.push(work) },
    async (id) => {
      reads += 1;
      if (failing) throw new StorageError("unavailable");
      return stored.get(id);
    },
  );
});

const settled = async () => void (await Promise.all(behind));

describe("what an isolate remembers", () => {
  it("answers at once, without storage, until it is time to refresh", async () => {
    expect(await recent.get("a")).toBe("1");
    now += REFRESH_AFTER - 1;
    expect(recent.get("a")).toBe("1");
    expect(reads).toBe(1);
  });

  it("then answers at once and reads behind the answer, once", async () => {
    await recent.get("a");
    stored.set("a", "2");
    now += REFRESH_AFTER;
    expect([recent.get("a"), recent.get("a")]).toEqual(["1", "1"]);
    await settled();
    expect(recent.get("a")).toBe("2");
    expect(reads).toBe(2);
  });

  it("never answers with more than WAIT_AFTER of age while storage answers, however long nobody asked", async () => {
    await recent.get("a");
    stored.set("a", "2");
    now += WAIT_AFTER;
    expect(await recent.get("a")).toBe("2");
    stored.delete("a");
    now += GIVE_UP_AFTER;
    expect(await recent.get("a")).toBe(undefined);
  });

  it("keeps answering while storage fails, tries at most every five seconds, and gives up after an hour", async () => {
    await recent.get("a");
    failing = true;
    now += WAIT_AFTER;
    expect(await recent.get("a")).toBe("1");
    expect(reads).toBe(2);
    for (let i = 0; i < 100; i++) expect(recent.get("a")).toBe("1");
    expect(reads).toBe(2);
    now += 5_000;
    expect(recent.get("a")).toBe("1");
    await settled();
    expect(reads).toBe(3);
    now = 1_000_000 + GIVE_UP_AFTER;
    await expect(recent.get("a")).rejects.toThrow(StorageError);
  });

  it("notices that storage is back", async () => {
    await recent.get("a");
    failing = true;
    now += WAIT_AFTER;
    await recent.get("a");
    failing = false;
    stored.set("a", "2");
    now += 5_000;
    recent.get("a");
    await settled();
    expect(recent.get("a")).toBe("2");
  });

  it("refuses what it does not know while storage fails", async () => {
    failing = true;
    await expect(recent.get("b")).rejects.toThrow(StorageError);
  });

  it("believes for a while that something does not exist", async () => {
    expect(await recent.get("b")).toBe(undefined);
    stored.set("b", "1");
    expect(recent.get("b")).toBe(undefined);
    now += ABSENT_FOR;
    expect(await recent.get("b")).toBe("1");
  });

  it("sees a change made here at once, also when an older read ends after it", async () => {
    await recent.get("a");
    now += REFRESH_AFTER;
    recent.get("a");
    stored.set("a", "2");
    recent.forget("a");
    await settled();
    expect(await recent.get("a")).toBe("2");
  });

  it("keeps what a change made here left, also when an older read ends after it", async () => {
    await recent.get("a");
    now += REFRESH_AFTER;
    recent.get("a");
    recent.set("a", "2");
    await settled();
    expect([recent.get("a"), reads]).toEqual(["2", 2]);
    expect(recent.waits("a")).toBe(false);
    now += WAIT_AFTER;
    expect(recent.waits("a")).toBe(true);
  });

  it("reads again what was read before the clock went back, since nobody can tell how old it is", async () => {
    await recent.get("a");
    await recent.get("b");
    for (const id of ["a", "b"]) stored.set(id, "2");
    now -= 3_600_000;
    expect(await recent.get("a")).toBe("2");
    expect(await recent.get("b")).toBe("2");
  });

  it("stays bounded, and made-up names evict nothing that exists", async () => {
    await recent.get("a");
    for (let i = 0; i < 5000; i++) await recent.get(`made-up-${i}`);
    reads = 0;
    expect(recent.get("a")).toBe("1");
    await recent.get("made-up-0");
    expect(reads).toBe(1);
  });
});
