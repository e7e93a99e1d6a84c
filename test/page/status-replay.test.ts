/**
 * What the status panel works out for itself: what each row changed, and which picture is the
 * newest.
 */

import { describe, expect, it } from "vitest";
import type { Status, StatusRow } from "../../site/status/answers.ts";
import { newestPicture } from "../../site/status/picture.ts";
import { replay } from "../../site/status/replay.ts";

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString().replace(".000", "");

const connection = (
  seq: number,
  minute: number,
  action: "Login" | "Logout" | "Disconnect",
  more: object = {},
): StatusRow => ({
  seq,
  at: at(minute),
  kind: "connection",
  action,
  reason: "",
  platform: "Android",
  kicked: [],
  ...more,
});

describe("replaying the history", () => {
  it("tells old and new state of every row, and leaves the old one out where the history does not know it", () => {
    const { changes } = replay([
      connection(1, 0, "Login"),
      connection(2, 5, "Disconnect"),
      connection(3, 9, "Logout"),
    ]);
    expect([1, 2, 3].map((seq) => changes.get(seq))).toEqual([
      [{ platform: "Android", deviceId: undefined, from: undefined, to: "Online" }],
      [{ platform: "Android", deviceId: undefined, from: "Online", to: "PushOnline" }],
      [{ platform: "Android", deviceId: undefined, from: "PushOnline", to: "Offline" }],
    ]);
  });

  it("gives the same whatever the order of arrival, and however often a row came", () => {
    const rows = [
      connection(1, 0, "Login"),
      connection(2, 5, "Disconnect"),
      connection(3, 3, "Login"),
    ];
    const straight = replay(rows);
    expect(replay([...rows, ...rows].reverse())).toEqual(straight);
    expect(straight.rows.map(({ seq }) => seq)).toEqual([2, 3, 1]);
    expect(straight.changes.get(3)).toEqual([]);
  });

  it("names every client that a login threw out", () => {
    const { changes } = replay([
      connection(1, 0, "Login"),
      connection(2, 5, "Login", { platform: "iPhone", kicked: ["Android"] }),
    ]);
    expect(changes.get(2)).toMatchObject([
      { platform: "Android", from: "Online", to: "Offline" },
      { platform: "iPhone", to: "Online" },
    ]);
  });

  it("keeps the app's own report apart from Tencent's row, and changes nothing between fore- and background", () => {
    const report = (seq: number, state: "foreground" | "background"): StatusRow => ({
      seq,
      at: at(seq),
      kind: "presence",
      platform: "Android",
      deviceId: "pixel",
      state,
    });
    const { changes, courses } = replay([
      connection(1, 0, "Login"),
      report(2, "foreground"),
      report(3, "background"),
    ]);
    expect(changes.get(2)).toMatchObject([
      { platform: "Android", deviceId: "pixel", to: "Online" },
    ]);
    expect(changes.get(3)).toEqual([]);
    expect(courses.map(({ deviceId, stays }) => [deviceId, stays.length])).toEqual([
      [undefined, 1],
      ["pixel", 1],
    ]);
  });

  it("draws each client's course, also through the seven-day rule", () => {
    const week = 7 * 24 * 60;
    const { courses } = replay([
      connection(1, 0, "Login"),
      connection(2, 5, "Disconnect"),
      { seq: 3, at: at(5 + week), kind: "expiry", platform: "Android" },
      {
        seq: 4,
        at: at(6 + week),
        kind: "push",
        cause: "message",
        stage: "vendor",
        vendor: "fcm",
        errorCode: 0,
        errorInfo: "",
      },
    ]);
    expect(courses).toEqual([
      {
        platform: "Android",
        deviceId: undefined,
        stays: [
          { at: Date.parse(at(0)), status: "Online" },
          { at: Date.parse(at(5)), status: "PushOnline" },
          { at: Date.parse(at(5 + week)), status: "Offline" },
        ],
        at: Date.parse(at(5 + week)),
      },
    ]);
  });
});

describe("the newest picture", () => {
  const picture = (minute: number, sources: Status["sources"] = []): Status => ({
    userId: "alice",
    status: "Online",
    clients: [],
    offlinePush: { verdict: "unknown", code: "nothing_known", cause: "", nextStep: "" },
    sources,
    observedAt: at(minute),
  });
  const error = { code: "no_plan", cause: "", remedy: "", fault: "operator" } as const;

  it("is what came live, unless the reader asked later", () => {
    expect(newestPicture(picture(1), picture(2))?.observedAt).toBe(at(2));
    expect(newestPicture(picture(3), picture(2))?.observedAt).toBe(at(3));
    expect(newestPicture(undefined, picture(2))).toBeUndefined();
  });

  it("keeps Tencent's refusal until Tencent has answered", () => {
    const asked = picture(1, [{ source: "query", error }]);
    const sourcesAt = (minute: number, lastHeardAt: string) =>
      newestPicture(asked, picture(minute, [{ source: "query", lastHeardAt }]))?.sources;
    expect(sourcesAt(2, at(0))).toEqual([{ source: "query", lastHeardAt: at(0), error }]);
    expect(sourcesAt(3, at(3))).toEqual([{ source: "query", lastHeardAt: at(3) }]);
  });
});
