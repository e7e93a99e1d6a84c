/**
 * Counting requests: in the isolate for every request, over isolates by shares, with the clock
 * passed in.
 */

import { describe, expect, it } from "vitest";
import { addressBlock } from "../../../worker/access/client-address.ts";
import { RateGate } from "../../../worker/access/rate-gate.ts";

/** The platform's counter as documented: so many in a window, then no more. */
function platform(limit = 100) {
  const counts = new Map<string, number>();
  const limiter = async (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) as number) <= limit;
  };
  return { limiter, asked: (key: string) => counts.get(key) ?? 0 };
}

function gateWith(limit: number, shared = platform().limiter) {
  const work: Promise<void>[] = [];
  const gate = new RateGate({ limit, shared, background: (promise) => work.push(promise) });
  return { gate, settle: () => Promise.all(work.splice(0)) };
}

describe("the gate", () => {
  it("lets the limit through in a minute, says how long to wait, and begins anew", () => {
    const { gate } = gateWith(100);
    for (let i = 0; i < 100; i++) expect(gate.take("k", 1000 + i)).toBeUndefined();
    expect(gate.take("k", 31_000)).toBe(30);
    expect(gate.take("k", 60_999)).toBe(1);
    expect(gate.take("k", 61_000)).toBeUndefined();
  });

  it("counts every key by itself", () => {
    const { gate } = gateWith(1);
    expect(gate.take("a", 0)).toBeUndefined();
    expect(gate.take("b", 0)).toBeUndefined();
    expect(gate.take("a", 0)).toBe(60);
  });

  it("asks the platform once per hundredth of the limit, not once per request", async () => {
    const shared = platform();
    const { gate, settle } = gateWith(6000, shared.limiter);
    for (let i = 0; i < 600; i++) gate.take("k", 0);
    await settle();
    expect(shared.asked("k")).toBe(10);
  });

  it("stops where several isolates together are over the limit, though none is by itself", async () => {
    const shared = platform();
    const isolates = Array.from({ length: 4 }, () => gateWith(1000, shared.limiter));
    let passed = 0;
    for (let i = 0; i < 2000; i++)
      for (const { gate, settle } of isolates) {
        if (gate.take("k", i) === undefined) passed += 1;
        await settle();
      }
    // Within one share per isolate.
    expect(passed).toBeGreaterThanOrEqual(1000);
    expect(passed).toBeLessThanOrEqual(1050);
  });

  it("asks again ten seconds after the platform's refusal", async () => {
    const { gate, settle } = gateWith(100, async () => false);
    gate.take("k", 0);
    await settle();
    expect(gate.take("k", 1)).toBe(10);
    expect(gate.take("k", 10_000)).toBeUndefined();
  });

  it("counts on alone where the platform's counter fails", async () => {
    const { gate, settle } = gateWith(2, () => Promise.reject(new Error("down")));
    expect([gate.take("k", 0), gate.take("k", 0), gate.take("k", 0)]).toEqual([
      undefined,
      undefined,
      60,
    ]);
    await settle();
  });

  it("is no limit at 0", () => {
    const { gate } = gateWith(0);
    for (let i = 0; i < 1000; i++) expect(gate.take("k", 0)).toBeUndefined();
  });

  it("begins a new minute when the clock went back, and does not wait for the old one to come again", async () => {
    const hour = 3_600_000;
    const { gate, settle } = gateWith(1, async () => false);
    gate.take("k", hour);
    await settle();
    expect([gate.full("k", hour), gate.take("k", hour)]).toEqual([10, 10]);
    expect(gate.full("k", 0)).toBeUndefined();
    expect(gate.take("k", 0)).toBeUndefined();
    expect(gate.full("other", 0)).toBeUndefined();
  });

  it("tells without counting whether the next one would be too many", () => {
    const { gate } = gateWith(2);
    gate.take("k", 0);
    expect([gate.full("k", 0), gate.full("k", 0)]).toEqual([undefined, undefined]);
    gate.take("k", 0);
    expect(gate.full("k", 1000)).toBe(59);
    expect(gate.full("k", 60_000)).toBeUndefined();
  });

  it("holds a bounded number of keys, the longest known going first", () => {
    const { gate } = gateWith(1);
    gate.take("first", 0);
    for (let i = 0; i < 9_999; i++) gate.take(`k${i}`, 0);
    expect(gate.take("first", 0)).toBe(60);
    gate.take("one more", 0);
    expect(gate.take("first", 0)).toBeUndefined();
  });
});

describe("whom a failure is counted against", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:0db8:0001::", "2001:db8:1:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
    ["", ""],
  ])("%s -> %s", (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
