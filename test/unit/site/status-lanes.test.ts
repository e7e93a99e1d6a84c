/** The lanes of the status panel: axis, stretches, marks, folded rows, and which source counts. */

import { describe, expect, it } from "vitest";
import type { Client, Status, StatusRow } from "../../../site/status/answers.ts";
import { reasonToAsk } from "../../../site/status/ask-tencent.ts";
import { axisOf, firstRange, PAST, placeOn, ticksOf } from "../../../site/status/axis.ts";
import { foldRows } from "../../../site/status/fold.ts";
import { happenings, likeness, streamOf } from "../../../site/status/happening.ts";
import { lanesOf } from "../../../site/status/lanes.ts";
import { allMarks, clustersOf } from "../../../site/status/marks.ts";
import { piecesOf } from "../../../site/status/pieces.ts";
import { replay } from "../../../site/status/replay.ts";

const NOW = Date.UTC(2026, 10, 20, 12) / 1000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000", "");

type Connection = Extract<StatusRow, { kind: "connection" }>;
const connection = (
  seq: number,
  ago: number,
  action: Connection["action"],
  more: Partial<Connection> = {},
): StatusRow => ({
  seq,
  at: text(NOW - ago),
  kind: "connection",
  action,
  reason: "",
  platform: "Android",
  kicked: [],
  ...more,
});
const report = (
  seq: number,
  ago: number,
  state: Extract<StatusRow, { kind: "presence" }>["state"],
  platform = "Android",
): StatusRow => ({
  seq,
  at: text(NOW - ago),
  kind: "presence",
  platform,
  deviceId: "pixel",
  state,
});
const push = (seq: number, ago: number, errorCode = 0): StatusRow => ({
  seq,
  at: text(NOW - ago),
  kind: "push",
  cause: "message",
  stage: "vendor",
  vendor: "fcm",
  errorCode,
  errorInfo: "",
  msgRandom: seq,
});

/** What the server would answer after these rows. */
function statusAfter(rows: readonly StatusRow[], more: Partial<Status> = {}): Status {
  const { courses } = replay(rows);
  const clients = courses.map(({ platform, deviceId, stays }): Client => {
    const { status, at } = stays.at(-1) as (typeof stays)[number];
    return {
      platform,
      ...(deviceId !== undefined && { deviceId }),
      status,
      since: text(at / 1000),
      source: deviceId === undefined ? "webhook" : "app",
      why: "login",
    };
  });
  return {
    userId: "alice",
    status: "Online",
    clients,
    offlinePush: { verdict: "unknown", code: "app_only", cause: "", nextStep: "" },
    sources: [],
    observedAt: text(NOW),
    ...more,
  };
}
const lanesAfter = (rows: readonly StatusRow[], more: Partial<Status> = {}) =>
  lanesOf(statusAfter(rows, more), replay(rows));

describe("the axis", () => {
  const axis = axisOf("day", NOW);

  it("has the past before now, and seven days after it on their own scale", () => {
    expect([NOW - DAY, NOW - DAY / 2, NOW, NOW + 7 * DAY].map((at) => placeOn(axis, at))).toEqual([
      0,
      PAST / 2,
      PAST,
      100,
    ]);
    expect([NOW - 9 * DAY, NOW + 9 * DAY].map((at) => placeOn(axis, at))).toEqual([0, 100]);
  });

  it.each([
    ["hour", 6, "2026-11-20T11:10:00Z"],
    ["day", 7, "2026-11-19T15:00:00Z"],
    ["week", 6, "2026-11-14T00:00:00Z"],
  ] as const)("has round marks within %s", (range, count, second) => {
    const ticks = ticksOf(axisOf(range, NOW), true);
    expect(ticks.length).toBeGreaterThanOrEqual(count);
    expect(ticks.map(text)).toContain(second);
    const length = { hour: HOUR, day: DAY, week: 7 * DAY }[range];
    expect(Math.min(...ticks)).toBeGreaterThanOrEqual(NOW - length);
  });

  it.each([
    ["day", []],
    ["hour", [MINUTE]],
    ["hour", [MINUTE, 2 * MINUTE, 3 * MINUTE, 30 * HOUR]],
    ["day", [MINUTE, 2 * MINUTE, 5 * HOUR]],
    ["week", [MINUTE, 2 * DAY]],
    ["week", [40 * DAY]],
  ] as const)("begins with a %s where things happened so long ago: %j", (range, ago) => {
    expect(
      firstRange(
        ago.map((one) => NOW - one),
        NOW,
      ),
    ).toBe(range);
  });
});

describe("stretches", () => {
  const axis = axisOf("hour", NOW);

  it("are cut to the axis, and one that lasts ends now", () => {
    const stays = [
      { at: (NOW - DAY) * 1000, status: "Online" },
      { at: (NOW - 600) * 1000, status: "PushOnline" },
    ] as const;
    expect(piecesOf(stays, axis)).toEqual([
      { status: "Online", start: NOW - HOUR, end: NOW - 600, count: 1 },
      { status: "PushOnline", start: NOW - 600, end: NOW, count: 1 },
    ]);
  });

  it("are one where many short ones follow each other", () => {
    const stays = Array.from({ length: 300 }, (_, i) => ({
      at: (NOW - 1200 + i) * 1000,
      status: i % 2 ? ("Online" as const) : ("PushOnline" as const),
    }));
    const pieces = piecesOf(stays, axis);
    expect(pieces.map(({ count }) => count)).toEqual([299, 1]);
    expect(pieces[0]).toMatchObject({ start: NOW - 1200, end: NOW - 901 });
  });
});

describe("which of two sources counts", () => {
  const login = connection(1, HOUR, "Login");
  const worths = (rows: readonly StatusRow[], more: Partial<Status> = {}) =>
    lanesAfter(rows, more).map(({ client, worth, reports }) => [
      client.deviceId ?? "Tencent",
      worth ?? reports.map((one) => one.worth).join(),
    ]);

  it("puts Tencent's row and the app's report of one platform into one lane", () => {
    expect(worths([login, report(2, 60, "background")])).toEqual([["Tencent", "same"]]);
  });

  it("takes neither where the app's report is newer and another one, and Tencent's where it is older", () => {
    expect(worths([login, report(2, 60, "loggedOut")])).toEqual([["Tencent", "neither"]]);
    expect(worths([report(2, 2 * HOUR, "loggedOut"), login])).toEqual([["Tencent", "older"]]);
  });

  it("takes Tencent's of what is no phone", () => {
    const web = [
      connection(1, HOUR, "Login", { platform: "Web" }),
      report(2, 60, "loggedOut", "Web"),
    ];
    expect(worths(web)).toEqual([["Tencent", "less"]]);
  });

  it("takes Tencent's again once it has said the same in a later query, which is no row", () => {
    const rows = [login, report(2, 60, "loggedOut")];
    const status = statusAfter(rows);
    const clients = status.clients.map((one) =>
      one.deviceId === undefined ? { ...one, source: "query" as const } : one,
    );
    const sources: Status["sources"] = [{ source: "query", lastHeardAt: text(NOW - 10) }];
    expect(worths(rows, { clients, sources })).toEqual([["Tencent", "older"]]);
  });

  it("says of a report alone whether Tencent was asked after it", () => {
    const alone = [report(1, 60, "foreground")];
    expect(worths(alone)).toEqual([["pixel", "alone"]]);
    const later: Status["sources"] = [{ source: "query", lastHeardAt: text(NOW - 10) }];
    expect(worths(alone, { sources: later })).toEqual([["pixel", "silent"]]);
  });

  it("has a report that counts no longer offline since the query, below those that count", () => {
    const rows = [report(1, 60, "foreground"), connection(2, 50, "Login", { platform: "iPhone" })];
    const asked = text(NOW - 10);
    const lanes = lanesAfter(rows, { sources: [{ source: "query", lastHeardAt: asked }] });
    expect(lanes.map(({ client, reported }) => [client.platform, client.status, reported])).toEqual(
      [
        ["iPhone", "Online", undefined],
        ["Android", "Offline", "Online"],
      ],
    );
    const { client, course } = lanes[1] as (typeof lanes)[number];
    expect(client).toMatchObject({ since: asked, why: "not_in_query", source: "query" });
    const pieces = piecesOf(course?.stays ?? [], axisOf("hour", NOW));
    expect(pieces.map(({ status, end }) => [status, end])).toEqual([
      ["Online", NOW - 10],
      ["Offline", NOW],
    ]);
  });

  it("leaves what the app itself reports as logged out as it is", () => {
    const rows = [report(1, 60, "loggedOut")];
    const sources: Status["sources"] = [{ source: "query", lastHeardAt: text(NOW - 10) }];
    expect(lanesAfter(rows, { sources })).toMatchObject([
      { worth: "silent", client: { status: "Offline", since: text(NOW - 60) } },
    ]);
  });
});

describe("marks", () => {
  it("stand on the lane of their client, and those about the user on none", () => {
    const rows = [
      connection(1, 900, "Login"),
      report(2, 800, "foreground"),
      connection(3, 700, "Login", { platform: "iPhone", kicked: ["Android"] }),
      connection(4, 600, "Logout", { platform: "iPhone" }),
      report(5, 500, "loggedOut"),
      push(6, 400, 800),
    ];
    const lanes = lanesAfter(rows);
    const [android, iPhone] = lanes.map(({ key }) => key);
    const marks = allMarks(happenings(replay(rows).rows, [], []), lanes);
    expect(marks.map(({ kind, lane, bad }) => [kind, lane, bad])).toEqual([
      ["kick", android, false],
      ["logout", iPhone, false],
      ["logout", android, false],
      ["push", undefined, true],
    ]);
  });

  it("that are too close are one", () => {
    const rows = [push(1, 100), push(2, 95), push(3, 91), push(4, 80)];
    const marks = allMarks(happenings(replay(rows).rows, [], []), []);
    expect(clustersOf(marks, 10).map((cluster) => cluster.length)).toEqual([3, 1]);
  });
});

describe("folding", () => {
  const fold = (letters: string) =>
    foldRows(
      [...letters],
      (letter) => (letter === "x" ? "other" : "one"),
      (letter) => letter,
    ).map(({ rows, times }) => `${times}${rows.join("")}`);

  it.each([
    ["", []],
    ["abc", ["1a", "1b", "1c"]],
    ["aab", ["1a", "1a", "1b"]],
    ["aaab", ["3aaa", "1b"]],
    ["babababc", ["1b", "3ababab", "1c"]],
    ["abcabcabc", ["3abcabcabc"]],
    // What comes live joins; it does not shift the rounds.
    ["aababab", ["1a", "3ababab"]],
    // Others in between break no round.
    ["axbxabab", ["3ababab", "1x", "1x"]],
  ])("of %j gives %j", (letters, folds) => {
    expect(fold(letters)).toEqual(folds);
  });

  it("makes one row of 150 logins and losses with pushes among them", () => {
    const rows = Array.from({ length: 300 }, (_, i) =>
      connection(i + 1, 9000 - i * 20, i % 2 ? "Disconnect" : "Login"),
    );
    const all = happenings(replay([...rows, push(301, 5000), push(302, 100, 800)]).rows, [], []);
    const folds = foldRows(all, streamOf, likeness);
    expect(folds.map(({ times, rows }) => [times, rows.length])).toEqual([
      [1, 1],
      [150, 300],
      [1, 1],
    ]);
  });
});

describe("whether Tencent is asked without the reader's doing", () => {
  const ask = (
    code: Status["offlinePush"]["code"],
    sources: Status["sources"],
  ): string | undefined =>
    reasonToAsk({
      ...statusAfter([]),
      sources,
      offlinePush: { verdict: "unknown", code, cause: "", nextStep: "" },
    });
  const app = { source: "app", age: 5 } as const;
  const refusal = { code: "no_plan", cause: "", remedy: "", fault: "operator" } as const;

  it.each([
    ["only the app has spoken", "app_only", [app], "app_only"],
    [
      "the two disagree",
      "sources_disagree",
      [app, { source: "webhook", age: 9 }],
      "sources_disagree",
    ],
    [
      "only a browser was heard of",
      "nothing_known",
      [{ source: "webhook", age: 9 }],
      "nothing_known",
    ],
    ["it answered just now", "app_only", [app, { source: "query", age: 1 }], undefined],
    ["it refused just now", "app_only", [app, { source: "query", error: refusal }], undefined],
    ["it does not know yet", "closing", [app, { source: "webhook", age: 90_000 }], undefined],
    [
      "it was asked long ago, and nobody calls back",
      "push_online",
      [{ source: "query", age: 61 }],
      "stale",
    ],
    ["it was asked a moment ago", "push_online", [{ source: "query", age: 59 }], undefined],
    [
      "callbacks come",
      "push_online",
      [
        { source: "webhook", age: 3600 },
        { source: "query", age: 90_000 },
      ],
      undefined,
    ],
    ["no callback came for a day", "phone_online", [{ source: "webhook", age: 90_000 }], "stale"],
  ] as const)("where %s", (_title, code, sources, reason) => {
    expect(ask(code, [...sources])).toBe(reason);
  });
});
