/**
 * What the network can do to a vendor's call, and what each fault has to lead to: the right
 * verdict, never a second send, and nothing left running.
 */

import { getActiveResourcesInfo } from "node:process";
import { describe, expect, it } from "vitest";
import type { FakeServer, Fault } from "../../vendors/server.ts";
import type { Pipeline } from "./pipeline.ts";

/**
 * Milliseconds that a check is given, one after the other until its request arrives: short where
 * nothing but the deadline ends the call, and so long that a busy machine ends no other before its
 * fault does. A call that needed its deadline would be called `network_timeout`.
 */
const deadlinesFor = (fault: Fault): readonly number[] =>
  fault === "hang" || fault === "drip" ? [50, 250, 2000] : [10_000];

/** @returns the record, and how many requests arrived at each server */
async function checkWith(fault: Fault, faulty: FakeServer, { pipeline, sending }: Faulty) {
  faulty.fault = fault;
  try {
    for (const deadlineMs of deadlinesFor(fault)) {
      const before = { sending: sending.requests.length, faulty: faulty.requests.length };
      const { record } = await pipeline.check({ deadlineMs });
      const sent = sending.requests.length - before.sending;
      if (faulty.requests.length > before.faulty) return { record, sent };
    }
  } finally {
    faulty.fault = undefined;
  }
  throw new Error("no request arrived");
}

const MATRIX: readonly (readonly [Fault, code: RegExp])[] = [
  ["reset-before-headers", /^network_lost$/],
  ["reset-after-headers", /^network_lost$/],
  ["hang", /^network_timeout$/],
  ["garbage", /^answer_unreadable$/],
  ["html-500", /^answer_unreadable$/],
  ["huge", /^answer_too_large$/],
  ["redirect", /^answer_redirected$/],
  ["drip", /^network_timeout$/],
];

const timers = () => getActiveResourcesInfo().filter((name) => name === "Timeout").length;

export interface Faulty {
  readonly pipeline: Pipeline;
  readonly sending: FakeServer;
  /** Where access tokens come from, for vendors that give any. */
  readonly authorizing?: FakeServer;
}

/**
 * @param prepare makes a certificate and a device that are good when nothing fails
 * @param authorizing500 what a 500 of the token service is called, for vendors that have one
 */
export function describeFaults(
  vendor: string,
  prepare: () => Promise<Faulty>,
  authorizing500?: string,
): void {
  describe(`${vendor}, sending`, () => {
    it.each(MATRIX)("%s: unknown, asked once", async (fault, code) => {
      const faulty = await prepare();
      await faulty.pipeline.check({ dryRun: true });
      const timersBefore = timers();
      const { record, sent } = await checkWith(fault, faulty.sending, faulty);
      expect(record).toMatchObject({ verdict: "unknown", tokenDead: false });
      expect(record.code).toMatch(code);
      expect(sent).toBe(1);
      // The fake's own drip is a timer too, until its connection is gone.
      if (fault !== "drip" && fault !== "reset-after-headers")
        expect(timers()).toBeLessThanOrEqual(timersBefore);
    });
  });

  if (authorizing500 === undefined) return;
  describe(`${vendor}, authorizing: nothing was sent, whatever happens`, () => {
    it.each(MATRIX)("%s", async (fault, code) => {
      const faulty = await prepare();
      const { sending, authorizing } = faulty;
      if (authorizing === undefined) throw new Error("no token service");
      const { record, sent } = await checkWith(fault, authorizing, faulty);
      expect(record).toMatchObject({ verdict: "not_sent", tokenDead: false });
      if (fault === "html-500") expect(record.code).toBe(authorizing500);
      else expect(record.code).toMatch(code);
      // Where one host does both, the call that failed is the only one.
      expect(sent).toBe(authorizing === sending ? 1 : 0);
    });
  });
}
