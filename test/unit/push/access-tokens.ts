/** What holds for the access tokens of every vendor that hands them out, tried with each. */

import { describe, expect, it } from "vitest";
import { createPushState } from "../../../worker/push/state.ts";
import type { Pipeline } from "./pipeline.ts";

/** A good certificate and a good device, and the vendor's side of them. */
export interface Issuing {
  readonly pipeline: Pipeline;
  /** Access tokens that the vendor gave out. */
  minted(): number;
  /** The last of them. */
  latest(): string;
  /** The vendor no longer takes any of them. */
  forget(): void;
  /** Notifications that were shown. */
  shown(): number;
  /** Time passes, for both sides. */
  advance(milliseconds: number): void;
  /** From now on the vendor calls every access token invalid. */
  refuseAll(): void;
  /** From now on the vendor refuses with this text. */
  echo(text: string): void;
  readonly secrets: readonly string[];
}

export interface Expected {
  /** Milliseconds after which an access token is still used, and after which it no longer is. */
  readonly used: number;
  readonly renewed: number;
  readonly refused: string;
}

/** @param prepare has to begin with a vendor that has given out nothing yet */
export function describeAccessTokens(
  vendor: string,
  prepare: () => Promise<Issuing>,
  { used, renewed, refused }: Expected,
): void {
  const accepted = async ({ pipeline }: Issuing) =>
    expect((await pipeline.check()).record.verdict).toBe("accepted");

  describe(`access tokens of ${vendor}`, () => {
    it("are made once for checks at the same moment, sealed in storage, and good for another isolate", async () => {
      const issuing = await prepare();
      const { pipeline } = issuing;
      const checks = Array.from({ length: 30 }, () => pipeline.check({ deadlineMs: 20_000 }));
      expect((await Promise.all(checks)).every(({ record }) => record.verdict === "accepted")).toBe(
        true,
      );
      expect(pipeline.stored()).toContain("access-token");
      for (const secret of [issuing.latest(), ...issuing.secrets])
        expect(pipeline.stored()).not.toContain(secret);
      Object.assign(pipeline.deps, { push: createPushState(pipeline.deps) });
      const { record, reported } = await pipeline.check();
      expect(record.verdict).toBe("accepted");
      expect(reported.find(({ stage }) => stage === "authorize")?.code).toBe(
        "stage_authorize_cached",
      );
      expect(issuing.minted()).toBe(1);
    });

    it("are made once for fifty checks at the same moment on two isolates", async () => {
      const issuing = await prepare();
      const { pipeline } = issuing;
      const there = { ...pipeline.deps, push: createPushState(pipeline.deps) };
      const checks = Array.from({ length: 50 }, (_, index) =>
        pipeline.check({ deadlineMs: 20_000 }, index % 2 === 0 ? pipeline.deps : there),
      );
      const verdicts = (await Promise.all(checks)).map(({ record }) => record.verdict);
      expect(new Set(verdicts)).toEqual(new Set(["accepted"]));
      expect(issuing.minted()).toBe(1);
    });

    it("are made anew before they end", async () => {
      const issuing = await prepare();
      await accepted(issuing);
      issuing.advance(used);
      await accepted(issuing);
      expect(issuing.minted()).toBe(1);
      issuing.advance(renewed - used);
      await accepted(issuing);
      expect(issuing.minted()).toBe(2);
    });

    it("are made anew once when the vendor no longer takes them, and the notification is shown once", async () => {
      const issuing = await prepare();
      await accepted(issuing);
      issuing.forget();
      await accepted(issuing);
      expect(issuing.minted()).toBe(2);
      expect(issuing.shown()).toBe(2);
    });

    it("are not made again and again for a vendor that refuses every one", async () => {
      const issuing = await prepare();
      issuing.refuseAll();
      expect((await issuing.pipeline.check()).record).toMatchObject({
        verdict: "rejected",
        code: refused,
      });
      expect(issuing.minted()).toBe(2);
    });

    it("never show in a record, also when the vendor echoes them", async () => {
      const issuing = await prepare();
      await accepted(issuing);
      const secrets = [issuing.latest(), ...issuing.secrets];
      issuing.echo(secrets.join(" "));
      const { record } = await issuing.pipeline.check();
      expect(record.verdict).toBe("rejected");
      for (const secret of secrets) expect(JSON.stringify(record)).not.toContain(secret);
    });
  });
}
