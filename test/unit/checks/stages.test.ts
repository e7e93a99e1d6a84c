import { describe, expect, it } from "vitest";
import { type StageResult, StageRunner } from "../../../worker/checks/stages.ts";

type Stage = "first" | "second" | "third";
type Seen = { readonly code: string };

/** A runner on a clock that is set by hand, and what it has reported so far. */
function setUp() {
  const time = { now: 1_000 };
  const reported: StageResult<Stage, string, Seen>[] = [];
  const stages = new StageRunner<Stage, string, Seen>(
    () => time.now,
    (result) => reported.push(result),
  );
  return { stages, reported, time };
}

describe("the stages of a check", () => {
  it("are reported one by one as they end, and listed in that order", async () => {
    const { stages, reported } = setUp();
    expect(reported).toEqual([]);
    stages.end("first", "ok", "went_well");
    expect(reported.map(({ stage }) => stage)).toEqual(["first"]);
    await stages.run("second", async () => {
      expect(reported).toHaveLength(1);
      return { status: "failed", code: "went_wrong" } as const;
    });
    stages.end("first", "skipped", "once_more");
    expect(reported.map(({ stage, status, code }) => [stage, status, code])).toEqual([
      ["first", "ok", "went_well"],
      ["second", "failed", "went_wrong"],
      ["first", "skipped", "once_more"],
    ]);
    expect(stages.results).toEqual(reported);
  });

  it("last from the end of the one before, the first from the beginning", async () => {
    const { stages, reported, time } = setUp();
    time.now += 30;
    stages.end("first", "ok", "a");
    time.now += 5;
    await stages.run("second", async () => {
      time.now += 7;
      return { status: "ok", code: "b" } as const;
    });
    stages.end("third", "ok", "c");
    expect(reported.map(({ durationMs }) => durationMs)).toEqual([30, 12, 0]);
  });

  it("give back what their work found, and keep it out of the result", async () => {
    const { stages, reported } = setUp();
    const secret = { token: "only for the next stage" };
    const end = { status: "ok", code: "found", value: secret } as const;
    expect(await stages.run("first", async () => end)).toBe(end);
    expect(reported).toEqual([{ stage: "first", status: "ok", code: "found", durationMs: 0 }]);
  });

  it("carry evidence and findings where there are any", async () => {
    const { stages, reported } = setUp();
    stages.end("first", "ok", "a", { userId: "alice" });
    const findings = [{ code: "odd" }];
    await stages.run("second", async () => ({ status: "warning", code: "b", findings }) as const);
    await stages.run("third", async () => ({ status: "ok", code: "c", findings: [] }) as const);
    expect(reported).toEqual([
      { stage: "first", status: "ok", code: "a", evidence: { userId: "alice" }, durationMs: 0 },
      { stage: "second", status: "warning", code: "b", findings, durationMs: 0 },
      { stage: "third", status: "ok", code: "c", durationMs: 0 },
    ]);
  });

  it("are not reported when their work breaks: the error is the caller's", async () => {
    const { stages, reported } = setUp();
    const broken = stages.run("first", () => Promise.reject(new Error("the store is gone")));
    await expect(broken).rejects.toThrow("the store is gone");
    expect(reported).toEqual([]);
    expect(stages.results).toEqual([]);
  });
});
