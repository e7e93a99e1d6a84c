/** What a clock that was wrong for a while leaves behind: nothing, from the next event on. */

import { describe, expect, it } from "vitest";
import type { StatusEvent } from "../../../worker/status/event.ts";
import {
  clientsAt,
  dueExpiries,
  EMPTY_LOG,
  record,
  type StatusLog,
} from "../../../worker/status/log.ts";
import type { ConnectionEvent } from "../../../worker/tencent/terms.ts";

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;

const connection = (
  action: ConnectionEvent["action"],
  at: number,
  platform = "Android",
): StatusEvent => ({
  kind: "connection",
  action,
  reason: action === "Disconnect" ? "LinkClose" : "Register",
  platform,
  kicked: [],
  at,
  receivedAt: at,
});
const fold = (events: readonly StatusEvent[], from: StatusLog = EMPTY_LOG): StatusLog =>
  events.reduce((log, event) => record(log, event).log, from);
const shown = (log: StatusLog, now: number): string[] =>
  clientsAt(log, now).map(
    ({ platform, deviceId, status }) => `${platform}${deviceId ?? ""} ${status}`,
  );

describe.each([
  ["an hour", 3_600_000],
  ["eight days", 8 * DAY],
])("a clock that was %s ahead", (_, ahead) => {
  it("hides no true Logout", () => {
    const log = fold([
      connection("Login", NOW + ahead),
      connection("Disconnect", NOW + ahead + 1000),
    ]);
    expect(shown(log, NOW + ahead + 2000)).toEqual(["Android PushOnline"]);
    expect(shown(fold([connection("Logout", NOW + 5000)], log), NOW + 6000)).toEqual([
      "Android Offline",
    ]);
  });

  it("keeps the order of what came while it was", () => {
    const log = fold([
      connection("Login", NOW - 5000, "Web"),
      connection("Login", NOW + ahead),
      connection("Logout", NOW + ahead + 10),
      connection("Login", NOW + ahead + 20),
    ]);
    expect(shown(fold([connection("Login", NOW + 9000, "iPad")], log), NOW + 9000).sort()).toEqual([
      "Android Online",
      "Web Online",
      "iPad Online",
    ]);
  });
});

describe("a clock that was ahead", () => {
  const AHEAD = NOW + 8 * DAY;

  it("hides no report of the app, and no query", () => {
    const presence = (at: number, state: "foreground" | "loggedOut"): StatusEvent => ({
      kind: "presence",
      platform: "iPhone",
      deviceId: "/a",
      state,
      at,
      receivedAt: at,
    });
    const query = (at: number, status: "Online" | "PushOnline"): StatusEvent => ({
      kind: "query",
      rows: [{ platform: "Android", status }],
      at,
      receivedAt: at,
      since: at,
    });
    const log = fold([presence(AHEAD, "foreground"), query(AHEAD, "Online")]);
    expect(
      shown(fold([presence(NOW, "loggedOut"), query(NOW + 1, "PushOnline")], log), NOW + 2),
    ).toEqual(["iPhone/a Offline", "Android PushOnline"]);
  });

  it("ends no seven days that have not passed", () => {
    const waiting = fold([connection("Disconnect", NOW - 1000)]);
    const ended = fold(dueExpiries(waiting, AHEAD), waiting);
    expect(shown(ended, AHEAD)).toEqual(["Android Offline"]);
    const after = fold([connection("Login", NOW, "Web")], ended);
    expect(shown(after, NOW)).toEqual(["Android PushOnline", "Web Online"]);
  });

  it("leaves no time from the future, also where its events filled the window", () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      connection(i % 2 ? "Login" : "Disconnect", AHEAD + i),
    );
    const log = fold([connection("Login", NOW)], fold(many));
    const times = [
      log.base.at,
      ...log.events.flatMap(({ at, receivedAt }) => [at, receivedAt]),
      ...log.clients.flatMap(({ at, since }) => [at, since]),
      ...log.base.clients.flatMap(({ at, since }) => [at, since]),
      ...Object.values(log.heard),
    ];
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
    expect(shown(fold([connection("Logout", NOW + 1)], log), NOW + 2)).toEqual(["Android Offline"]);
  });
});
