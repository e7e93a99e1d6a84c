/**
 * Counting refused callbacks: one sum over isolates, a write a minute however many come, nothing of
 * an app that was removed.
 */

import { describe, expect, it } from "vitest";
import { StorageError } from "../../../worker/problems/storage-error.ts";
import {
  noteRefusal,
  REFUSED_RECORD,
  refusedCallbacks,
} from "../../../worker/tencent/webhooks/refused.ts";
import { memoryRecords } from "../../support/memory-records.ts";

const APP = 1400000001;
const HOUR = 3_600_000;

function deployment() {
  const records = memoryRecords();
  const own = { now: 1_790_000_000_000 };
  /** Each has a `background` of its own; `end` lets what was put off happen. */
  const isolate = () => {
    const work: Promise<void>[] = [];
    const delays: (() => void)[] = [];
    const needs = {
      records,
      clock: () => own.now,
      background: (one: Promise<void>) => void work.push(one),
      // A writer that was too slow tries again at once.
      delay: (ms: number) =>
        new Promise<void>((resolve) => void (ms < 1000 ? resolve() : delays.push(resolve))),
    };
    return {
      note: (code: Parameters<typeof noteRefusal>[2], detail = {}) =>
        noteRefusal(needs, APP, code, detail),
      read: () => refusedCallbacks(needs, APP),
      async end() {
        for (const resolve of delays.splice(0)) resolve();
        await Promise.all(work.splice(0));
      },
    };
  };
  return Object.assign(own, { records, isolate });
}

describe("refused callbacks", () => {
  it("are one sum over isolates, also while one of them has yet to write", async () => {
    const all = deployment();
    const [one, other, third] = [all.isolate(), all.isolate(), all.isolate()];
    for (let i = 0; i < 3; i++) one.note("webhook_signature_wrong");
    all.now += 1000;
    other.note("webhook_signature_wrong");
    other.note("webhook_stale", { ahead: 75 });
    // Both write at once: the slower one adds to what the faster one wrote.
    await Promise.all([one.end(), other.end()]);
    all.now += 1000;
    third.note("webhook_signature_wrong");
    const told = await third.read();
    expect(told).toMatchObject([
      { code: "webhook_signature_wrong", count: 5, first: all.now - 2000, last: all.now },
      { code: "webhook_stale", count: 1, ahead: 75 },
    ]);
    await third.end();
    expect(await all.isolate().read()).toEqual(told);
  });

  it("cost one write in a minute and isolate, however many come", async () => {
    const all = deployment();
    const one = all.isolate();
    for (let i = 0; i < 10_000; i++) one.note("webhook_unsigned");
    await one.end();
    expect(all.records.calls).toEqual({ read: 1, commit: 1 });
    all.now += 59_000;
    for (let i = 0; i < 10_000; i++) one.note("webhook_unsigned");
    await one.end();
    expect(all.records.calls).toEqual({ read: 1, commit: 1 });
    expect(await one.read()).toMatchObject([{ count: 20_000 }]);
    all.now += 1000;
    one.note("webhook_unsigned");
    await one.end();
    expect(all.records.calls).toMatchObject({ commit: 2 });
    expect(await all.isolate().read()).toMatchObject([{ count: 20_001 }]);
    expect(JSON.stringify(all.records.everything()).length).toBeLessThan(300);
  });

  it("come again into the count when the storage did not take them", async () => {
    const all = deployment();
    const one = all.isolate();
    const { commit } = all.records;
    all.records.commit = () => Promise.reject(new StorageError("unavailable"));
    one.note("webhook_unsigned");
    await one.end();
    all.records.commit = commit;
    all.now += 61_000;
    one.note("webhook_unsigned");
    await one.end();
    expect(await all.isolate().read()).toMatchObject([{ count: 2 }]);
  });

  it("begin anew after a day without any", async () => {
    const all = deployment();
    const one = all.isolate();
    one.note("webhook_unsigned");
    await one.end();
    all.now += 25 * HOUR;
    one.note("webhook_unsigned");
    await one.end();
    expect(await one.read()).toMatchObject([{ count: 1, first: all.now }]);
  });

  it("of an app that was removed are not kept", async () => {
    const all = deployment();
    const one = all.isolate();
    const settings = (value: unknown) =>
      all.records.commit(`app ${APP}`, { writes: [{ name: "settings", value }], rows: [] });
    await settings({ sdkAppId: APP });
    one.note("webhook_unsigned");
    await settings(undefined);
    await one.end();
    expect(await all.records.read(`app ${APP}`, [REFUSED_RECORD])).toMatchObject([{ version: 0 }]);
  });
});
