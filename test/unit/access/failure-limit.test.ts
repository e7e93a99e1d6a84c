/** What failed authentications of an address lead to, with the clock passed in. */

import { describe, expect, it } from "vitest";
import { FailureLimit, REMEMBERED_MS } from "../../../worker/access/failure-limit.ts";
import { RateGate } from "../../../worker/access/rate-gate.ts";

const limitOf = (limit: number) =>
  new FailureLimit(new RateGate({ limit, shared: async () => true, background: () => {} }));

describe("failures of an address", () => {
  it("hold every secret from there that was not right before, for the rest of the minute", () => {
    const failures = limitOf(2);
    failures.succeeded("here", "admin", 0);
    expect([failures.failed("here", 0), failures.hold("here", undefined, 0)]).toEqual([
      undefined,
      undefined,
    ]);
    expect([failures.failed("here", 0), failures.hold("here", undefined, 0)]).toEqual([
      undefined,
      60,
    ]);
    expect(failures.failed("here", 1000)).toBe(59);
    expect(failures.hold("here", "other", 1000)).toBe(59);
    expect(failures.hold("here", "admin", 1000)).toBeUndefined();
    expect(failures.hold("elsewhere", undefined, 1000)).toBeUndefined();
    expect(failures.hold("here", undefined, 60_000)).toBeUndefined();
  });

  it("hold a secret that was right from another address only", () => {
    const failures = limitOf(1);
    failures.succeeded("elsewhere", "admin", 0);
    failures.failed("here", 0);
    expect(failures.hold("here", "admin", 0)).toBe(60);
  });

  it("forget after an hour that a secret was right", () => {
    const failures = limitOf(1);
    failures.succeeded("here", "admin", 0);
    failures.failed("here", REMEMBERED_MS);
    expect(failures.hold("here", "admin", REMEMBERED_MS - 1)).toBeUndefined();
    expect(failures.hold("here", "admin", REMEMBERED_MS)).toBe(60);
  });

  it("remember a bounded number of addresses, the latest ones", () => {
    const failures = limitOf(1);
    failures.succeeded("first", "admin", 0);
    for (let i = 0; i < 10_000; i++) failures.succeeded(`a${i}`, "admin", 0);
    for (const address of ["first", "a9999"]) failures.failed(address, 0);
    expect(failures.hold("first", "admin", 0)).toBe(60);
    expect(failures.hold("a9999", "admin", 0)).toBeUndefined();
  });

  it("hold nothing where the limit is 0", () => {
    const failures = limitOf(0);
    for (let i = 0; i < 1000; i++) expect(failures.failed("here", 0)).toBeUndefined();
    expect(failures.hold("here", undefined, 0)).toBeUndefined();
  });
});
