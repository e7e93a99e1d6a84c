/**
 * What the network can do to a vendor's call, and what each fault has to lead to: the right
 * verdict, never a second send, and nothing left running.
 */

import { getActiveResourcesInfo } from "node:process";
import { describe, expect, it } from "vitest";
import type { FakeServer, Fault } from "../../vendors/server.ts";
import type { Pipeline } from "./pipeline.ts";

/** Milliseconds. Only where nothing else ends the call: a busy machine must not end the others before their fault does. One
 * that needed its deadline would be called `network_timeout`. */
export const deadlineFor = (fault: Fault): number =>
  fault === "hang" || fault === "drip" ? 250 : 10_000;

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
      const { pipeline, sending } = await prepare();
      await pipeline.check({ dryRun: true });
      const before = sending.requests.length;
      const timersBefore = timers();
      sending.fault = fault;
      try {
        const { record } = await pipeline.check({ deadlineMs: deadlineFor(fault) });
        expect(record).toMatchObject({ verdict: "unknown", tokenDead: false });
        expect(record.code).toMatch(code);
        expect(sending.requests.length - before).toBe(1);
        // The fake's own drip is a timer too, until its connection is gone.
        if (fault !== "drip" && fault !== "reset-after-headers")
          expect(timers()).toBeLessThanOrEqual(timersBefore);
      } finally {
        sending.fault = undefined;
      }
    });
  });

  if (authorizing500 === undefined) return;
  describe(`${vendor}, authorizing: nothing was sent, whatever happens`, () => {
    it.each(MATRIX)("%s", async (fault, code) => {
      const { pipeline, sending, authorizing } = await prepare();
      if (authorizing === undefined) throw new Error("no token service");
      const before = sending.requests.length;
      authorizing.fault = fault;
      try {
        const { record } = await pipeline.check({ deadlineMs: deadlineFor(fault) });
        expect(record).toMatchObject({ verdict: "not_sent", tokenDead: false });
        if (fault === "html-500") expect(record.code).toBe(authorizing500);
        else expect(record.code).toMatch(code);
        // Where one host does both, the call that failed is the only one.
        expect(sending.requests.length - before).toBe(authorizing === sending ? 1 : 0);
      } finally {
        authorizing.fault = undefined;
      }
    });
  });
}
