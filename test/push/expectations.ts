/** What holds for every vendor: sentences in every language, and the fault matrix of the pipeline. */

import { beforeEach, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../worker/push/diagnosis.ts";
import { explainRecord } from "../../worker/push/explain.ts";
import type { CheckRecord } from "../../worker/push/record.ts";
import type { FakeServer, Fault } from "../vendors/server.ts";
import type { Pipeline } from "./pipeline.ts";

/** A cause and a remedy for people, in all three languages, with nothing left to fill in. */
export function expectExplained(record: CheckRecord): void {
  for (const language of ["en", "ja", "zh"] as const) {
    const { cause, remedy, mayStillBeDropped } = explainRecord(record, language);
    for (const text of [cause, remedy, ...mayStillBeDropped.flatMap((drop) => [drop.cause, drop.remedy])]) {
      expect(text.length).toBeGreaterThan(3);
      expect(text).not.toMatch(/[{}]/);
    }
  }
}

/** One case for every value that a row of a table matches. */
export const casesOf = (table: readonly Diagnosis[]) =>
  table.flatMap((row) =>
    [row.match.code].flat().flatMap((code) => [row.match.reason].flat().map((reason) => ({ code, reason, row }))),
  );

interface Setting {
  /** With a certificate and a device that are good. */
  readonly pipeline: Pipeline;
  readonly sending: FakeServer;
  readonly authorizing?: FakeServer;
}

/** What each fault must lead to when it hits the send itself. */
const MATRIX: readonly (readonly [Fault, code: string])[] = [
  ["reset-before-headers", "network_lost"],
  ["reset-after-headers", "network_lost"],
  ["hang", "network_timeout"],
  ["garbage", "answer_unreadable"],
  ["html-500", "answer_unreadable"],
  ["huge", "answer_too_large"],
  ["redirect", "answer_redirected"],
  ["drip", "network_timeout"],
];
const DEADLINE_MS = 250;

/** Both calls of these vendors go to one host, so a fault is set between them: the access token is made first. */
export function describeFaults(vendor: string, arrange: () => Promise<Setting>): void {
  describe(`${vendor} and the network`, () => {
    let setting: Setting;
    beforeEach(async () => {
      setting = await arrange();
    });

    it.each(MATRIX)("%s while sending: unknown, sent once, the token kept", async (fault, code) => {
      const { pipeline, sending } = setting;
      expect((await pipeline.check()).record.verdict).toBe("accepted");
      sending.fault = fault;
      const before = sending.requests.length;
      const { record } = await pipeline.check({ deadlineMs: DEADLINE_MS });
      sending.fault = undefined;
      expect(record).toMatchObject({ verdict: "unknown", code, tokenDead: false });
      expect(sending.requests.length - before).toBe(1);
      expectExplained(record);
    });

    it.each(MATRIX)("%s while authorizing: certainly nothing sent", async (fault, code) => {
      const { pipeline, authorizing } = setting;
      if (authorizing === undefined) return;
      authorizing.fault = fault;
      const { record } = await pipeline.check({ deadlineMs: DEADLINE_MS });
      authorizing.fault = undefined;
      expect(record).toMatchObject({ verdict: "not_sent", code, tokenDead: false });
    });
  });
}
