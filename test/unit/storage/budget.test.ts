/** One request's waiting for storage: what counts, and what does not. */

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import { budgeted, STORAGE_MS } from "../../../worker/storage/budget.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, milliseconds, "read"));

class Store {
  readonly #memory = "known";
  peek() {
    return this.#memory;
  }
  read(milliseconds: number) {
    return after(milliseconds);
  }
  async refuse() {
    throw new StorageError("not_configured");
  }
}

const begin = budgeted({ store: new Store(), other: new Store(), clock: () => 7 }, [
  "store",
  "other",
]);

/** How a promise ends, and after how many milliseconds. */
async function outcome(work: Promise<unknown>): Promise<[unknown, number]> {
  const began = performance.now();
  const ended = work.then(
    (value): [unknown, number] => [value, performance.now() - began],
    (error): [unknown, number] => [(error as StorageError).reason, performance.now() - began],
  );
  await vi.runAllTimersAsync();
  return ended;
}

it("gives back what comes in time, and what is no promise as it is", async () => {
  const { store, clock } = begin();
  expect([store.peek(), clock()]).toEqual(["known", 7]);
  expect(await outcome(store.read(STORAGE_MS - 1))).toEqual(["read", STORAGE_MS - 1]);
  expect(await outcome(begin().store.refuse())).toEqual(["not_configured", 0]);
});

it("adds up what calls one after the other take, over all stores", async () => {
  const { store, other } = begin();
  const rest = STORAGE_MS - 3000;
  expect(await outcome(store.read(3000))).toEqual(["read", 3000]);
  expect(await outcome(other.read(STORAGE_MS))).toEqual(["unavailable", rest]);
  expect(await outcome(store.read(1))).toEqual(["unavailable", 0]);
});

it("counts calls at the same time once", async () => {
  const { store, other } = begin();
  const both = Promise.all([store.read(3000), other.read(3000)]);
  expect((await outcome(both))[1]).toBe(3000);
  expect(await outcome(store.read(STORAGE_MS - 3001))).toEqual(["read", STORAGE_MS - 3001]);
});

it("does not count what is waited for in between", async () => {
  const { store } = begin();
  await outcome(store.read(3000));
  await outcome(after(60_000));
  expect(await outcome(store.read(1000))).toEqual(["read", 1000]);
});

it("is another one for each request", async () => {
  await outcome(begin().store.read(STORAGE_MS + 1));
  expect(await outcome(begin().store.read(3000))).toEqual(["read", 3000]);
});
