/** The way of a push, from what the server reports. */

import { describe, expect, it } from "vitest";
import type { Check, CheckStage } from "../../../../site/push/answers.ts";
import { diagnosisPath } from "../../../../site/push/diagnosis-path.ts";
import { type Path, type PathRoute, pathOf } from "../../../../site/push/path.ts";

const stage = (name: string, status: CheckStage["status"], durationMs = 10): CheckStage =>
  ({ stage: name, status, code: `${name}_${status}`, detail: "", durationMs }) as CheckStage;
const ok = (...names: string[]) => names.map((name) => stage(name, "ok"));

const BEFORE = ok("certificate", "device", "credential", "authorize");

const check = (more: Partial<Check>): Check => ({
  ...{ id: "1", code: "x", cause: "", remedy: "", evidence: {}, dryRun: false, tokenDead: false },
  ...{ verdict: "rejected", passed: false, mayStillBeDropped: [], at: "2026-11-30T00:00:00Z" },
  stages: [],
  ...more,
});

const ended = (stages: readonly CheckStage[], more: Partial<Check>, route: PathRoute = "direct") =>
  pathOf(route, stages, { result: check({ stages, ...more }), running: false });

/** `name state tone`, with a star at the hop that the verdict is about. */
const drawn = ({ hops }: Path): string[] =>
  hops.map(({ name, state, tone, told }) => `${name} ${state} ${tone}${told ? "*" : ""}`);

describe("while it goes on", () => {
  it("is there from the start, and fills in the order of the stages", () => {
    expect(drawn(pathOf("direct", [], { running: true }))).toEqual([
      "app ahead plain",
      "token ahead plain",
      "certificate running plain",
      "login ahead plain",
      "vendor ahead plain",
      "phone ahead plain",
    ]);
    expect(drawn(pathOf("direct", BEFORE, { running: true }))).toEqual([
      "app done good",
      "token done good",
      "certificate done good",
      "login done good",
      "vendor running plain",
      "phone ahead plain",
    ]);
  });

  it("has each stage's time where it was taken", () => {
    const { hops, total } = pathOf("direct", BEFORE, { running: true });
    expect(total).toBe(40);
    const spans = Object.fromEntries(hops.map((hop) => [hop.name, hop.spans]));
    expect(spans).toMatchObject({
      certificate: [
        [0, 10],
        [20, 10],
      ],
      token: [[10, 10]],
      login: [[30, 10]],
    });
  });
});

describe("when it has ended", () => {
  it("says of an accepted push that nobody knows about the phone", () => {
    const all = [...BEFORE, ...ok("send", "verdict")];
    expect(drawn(ended(all, { verdict: "accepted", passed: true })).slice(-2)).toEqual([
      "vendor done accepted",
      "phone done perhaps*",
    ]);
  });

  it("breaks where the vendor refused, and reaches no phone", () => {
    const all = [...BEFORE, stage("send", "failed"), stage("verdict", "failed")];
    expect(ended(all, {}).total).toBe(50);
    expect(drawn(ended(all, {})).slice(-2)).toEqual(["vendor done bad*", "phone ahead plain"]);
  });

  it("is no refusal where there was no answer", () => {
    const all = [...BEFORE, stage("send", "failed"), stage("verdict", "failed")];
    expect(drawn(ended(all, { verdict: "unknown" })).slice(-2)).toEqual([
      "vendor done perhaps*",
      "phone done perhaps",
    ]);
  });

  it("shows nothing on the phone in a dry run", () => {
    const all = [...BEFORE, ...ok("send", "verdict")];
    expect(
      drawn(ended(all, { verdict: "not_sent", passed: true, dryRun: true })).slice(-2),
    ).toEqual(["vendor done accepted*", "phone ahead plain"]);
  });

  it("counts a stage that was tried again as it ended", () => {
    const all = [...BEFORE, stage("send", "failed"), ...ok("authorize", "send", "verdict")];
    expect(drawn(ended(all, { verdict: "accepted", passed: true }))).not.toContain(
      "vendor done bad",
    );
  });

  it("blames the notification itself before it sets out", () => {
    const all = [...ok("certificate", "device", "credential"), stage("verdict", "failed")];
    expect(drawn(ended(all, { verdict: "not_sent", class: "payload" }))[0]).toBe("app done bad*");
  });

  it("blames a text that is no token, before any certificate is looked at", () => {
    const all = [stage("device", "failed"), stage("verdict", "failed")];
    expect(drawn(ended(all, { verdict: "not_sent", class: "token" })).slice(1, 3)).toEqual([
      "token done bad*",
      "certificate ahead plain",
    ]);
  });
});

describe("through Tencent", () => {
  it("is delivered where the phone was heard of", () => {
    const all = [
      ...ok("account", "status", "send", "vendor", "device"),
      stage("clicked", "skipped"),
    ];
    const more = { verdict: "accepted", passed: true, code: "tencent_delivered" } as const;
    expect(drawn(ended(all, more, "tencent"))).toEqual([
      "app done good",
      "status done good",
      "tencent done accepted",
      "vendor done accepted",
      "phone done good*",
    ]);
  });

  it("ends in the dark where no word came back", () => {
    const all = [...ok("account", "status", "send"), stage("verdict", "failed")];
    const more = { verdict: "unknown", code: "tencent_no_word" } as const;
    expect(drawn(ended(all, more, "tencent")).slice(-2)).toEqual([
      "vendor done perhaps*",
      "phone done perhaps",
    ]);
  });

  it("breaks at a user who is offline everywhere", () => {
    const all = [...ok("account"), stage("status", "failed"), stage("verdict", "failed")];
    expect(drawn(ended(all, { verdict: "not_sent" }, "tencent")).slice(1, 3)).toEqual([
      "status done bad*",
      "tencent ahead plain",
    ]);
  });
});

it("shows of a diagnosis what will be looked at, and no more", () => {
  const names = (path: Path<string>) => path.hops.map(({ name, state }) => `${name} ${state}`);
  expect(names(diagnosisPath({}, ok("credentials"), true)).slice(0, 3)).toEqual([
    "credentials done",
    "account running",
    "status ahead",
  ]);
  const all = diagnosisPath({ userSig: "x", pushCheck: true }, [], false).hops;
  expect([all[0]?.name, all.at(-1)?.name]).toEqual(["usersig", "push"]);
});
