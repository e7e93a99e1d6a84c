import { describe, expect, it } from "vitest";
import type { AppState, QueryEvent, StatusEvent } from "../../../worker/status/event.ts";
import {
  clientsAt,
  dueExpiries,
  EMPTY_LOG,
  nextExpiry,
  overallStatus,
  record,
  type StatusLog,
  WINDOW,
} from "../../../worker/status/log.ts";
import { platformName } from "../../../worker/tencent/platforms.ts";
import type { ClientStatus, ConnectionEvent } from "../../../worker/tencent/terms.ts";

/** A day in November 2026; the events of a case lie seconds after it. */
const START = Date.UTC(2026, 10, 23);
const DAY = 86_400;
const at = (seconds: number) => START + seconds * 1000;

type Extra = { kicked?: string[]; received?: number };
const connection =
  (action: ConnectionEvent["action"], reason: string) =>
  (seconds: number, platform: string, extra: Extra = {}): ConnectionEvent => ({
    kind: "connection",
    action,
    reason,
    platform: platformName(platform),
    kicked: (extra.kicked ?? []).map(platformName),
    at: at(seconds),
    receivedAt: at(extra.received ?? seconds),
  });
const login = connection("Login", "Register");
const logout = connection("Logout", "Unregister");
const killed = connection("Disconnect", "LinkClose");
const silent = connection("Disconnect", "TimeOut");
const app = (
  seconds: number,
  platform: string,
  deviceId: string,
  state: AppState,
): StatusEvent => ({
  kind: "presence",
  platform: platformName(platform),
  deviceId,
  state,
  at: at(seconds),
  receivedAt: at(seconds),
});
const query = (seconds: number, rows: Record<string, ClientStatus>): QueryEvent => ({
  kind: "query",
  rows: Object.entries(rows).map(([platform, status]) => ({
    platform: platformName(platform),
    status,
  })),
  at: at(seconds),
  receivedAt: at(seconds),
  since: at(seconds),
});

const fold = (events: readonly StatusEvent[], from: StatusLog = EMPTY_LOG): StatusLog =>
  events.reduce((log, event) => record(log, event).log, from);

/**
 * The same events as they arrive: our clock only goes on, apart from the minute that two servers'
 * clocks may differ by.
 */
function arriving(events: readonly StatusEvent[]): StatusEvent[] {
  let latest = 0;
  return events.map((event) => {
    latest = Math.max(latest, event.receivedAt - 60_000);
    return { ...event, receivedAt: Math.max(event.receivedAt, latest) };
  });
}

/** `iPhone PushOnline 10` for each client: platform (and device), status, seconds since. */
const shown = (log: StatusLog, seconds: number): string[] =>
  clientsAt(log, at(seconds))
    .map(
      ({ platform, deviceId, status, since }) =>
        `${platform}${deviceId ? `/${deviceId}` : ""} ${status} ${(since - START) / 1000}`,
    )
    .sort();

/** Deterministic, so that a failure can be repeated. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const result = [...values];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

const TABLE: readonly [
  title: string,
  events: StatusEvent[],
  seconds: number,
  expected: string[],
][] = [
  ["a login is Online", [login(1, "Android")], 2, ["Android Online 1"]],
  [
    "a killed phone waits for pushes",
    [login(1, "Android"), killed(5, "Android")],
    9,
    ["Android PushOnline 5"],
  ],
  [
    "a silent phone waits for pushes",
    [login(1, "iOS"), silent(401, "iOS")],
    500,
    ["iPhone PushOnline 401"],
  ],
  ["an iPad counts as a phone", [login(1, "iPad"), killed(5, "iPad")], 9, ["iPad PushOnline 5"]],
  [
    "a closed web page is Offline at once",
    [login(1, "Web"), killed(5, "Web")],
    9,
    ["Web Offline 5"],
  ],
  [
    "a computer goes Offline without a push state",
    [login(1, "Windows"), silent(401, "Windows")],
    500,
    ["Windows Offline 401"],
  ],
  ["a logout is Offline", [login(1, "Android"), logout(5, "Android")], 9, ["Android Offline 5"]],
  [
    "the connection that ends after its logout changes nothing",
    [login(1, "Android"), logout(5, "Android"), killed(6, "Android")],
    9,
    ["Android Offline 5"],
  ],
  [
    "a login while Online is a reconnection: since stays",
    [login(1, "Android"), login(60, "Android")],
    61,
    ["Android Online 1"],
  ],
  [
    "a disconnect whose login we never saw still counts",
    [killed(5, "iOS")],
    9,
    ["iPhone PushOnline 5"],
  ],
  [
    "IOS, iOS and iPhone are one platform",
    [login(1, "IOS"), killed(3, "iphone"), query(4, { iPhone: "PushOnline" })],
    9,
    ["iPhone PushOnline 3"],
  ],
  [
    "PC and Windows are one platform",
    [login(1, "Windows"), query(2, { PC: "Online" })],
    9,
    ["Windows Online 1"],
  ],
  [
    "an unknown platform stays as Tencent spelt it",
    [login(1, "OpenHarmony")],
    9,
    ["OpenHarmony Online 1"],
  ],
  [
    "an unknown platform has no push state",
    [login(1, "OpenHarmony"), killed(3, "OpenHarmony")],
    9,
    ["OpenHarmony Offline 3"],
  ],
  [
    "devices of different platforms have rows of their own",
    [login(1, "Android"), login(2, "Web"), killed(3, "Android")],
    9,
    ["Android PushOnline 3", "Web Online 2"],
  ],
  [
    "a new SDK's kick is one Login: the new phone stays Online",
    [login(1, "Android"), login(10, "Android", { kicked: ["Android"] })],
    20,
    ["Android Online 1"],
  ],
  [
    "an old SDK's kick also brings a Logout, which is the old phone's",
    [login(1, "Android"), login(10, "Android", { kicked: ["Android"] }), logout(11, "Android")],
    20,
    ["Android Online 1"],
  ],
  [
    "that Logout may carry the earlier time",
    [login(1, "Android"), logout(9, "Android"), login(10, "Android", { kicked: ["Android"] })],
    20,
    ["Android Online 10"],
  ],
  [
    "or the same millisecond",
    [login(1, "Android"), login(10, "Android", { kicked: ["Android"] }), logout(10, "Android")],
    20,
    ["Android Online 10"],
  ],
  [
    "only one Logout is taken for the old phone's",
    [login(10, "Android", { kicked: ["Android"] }), logout(11, "Android"), logout(12, "Android")],
    20,
    ["Android Offline 12"],
  ],
  [
    "a Logout long after a kick is the phone's own",
    [login(10, "Android", { kicked: ["Android"] }), logout(60, "Android")],
    70,
    ["Android Offline 60"],
  ],
  [
    "a query before that Logout changes nothing about it",
    [
      login(10, "Android", { kicked: ["Android"] }),
      query(11, { Android: "Online" }),
      logout(12, "Android"),
    ],
    20,
    ["Android Online 10"],
  ],
  [
    "nor does a reconnection",
    [login(10, "Android", { kicked: ["Android"] }), login(11, "Android"), logout(12, "Android")],
    20,
    ["Android Online 10"],
  ],
  [
    "a kick puts one Offline whose login we never saw",
    [login(10, "Web", { kicked: ["Android"] })],
    20,
    ["Android Offline 10", "Web Online 10"],
  ],
  [
    "a kick across platforms puts the other one Offline",
    [login(1, "Android"), login(10, "Web", { kicked: ["Android"] })],
    20,
    ["Android Offline 10", "Web Online 10"],
  ],
  [
    "a kick ends the push state too",
    [login(1, "Android"), killed(2, "Android"), login(10, "iPad", { kicked: ["ANDROID"] })],
    20,
    ["Android Offline 10", "iPad Online 10"],
  ],
  [
    "PushOnline lasts seven days",
    [login(1, "Android"), killed(5, "Android")],
    5 + 7 * DAY - 1,
    ["Android PushOnline 5"],
  ],
  [
    "and ends on the second",
    [login(1, "Android"), killed(5, "Android")],
    5 + 7 * DAY,
    [`Android Offline ${5 + 7 * DAY}`],
  ],
  [
    "a login after the seven days begins anew",
    [killed(5, "Android"), login(8 * DAY, "Android")],
    8 * DAY + 1,
    [`Android Online ${8 * DAY}`],
  ],
  [
    "a disconnect after the seven days shows a login that we missed",
    [killed(5, "Android"), killed(8 * DAY, "Android")],
    8 * DAY + 1,
    [`Android PushOnline ${8 * DAY}`],
  ],
  [
    "a query shows the whole picture",
    [login(1, "Android"), query(9, { iPhone: "PushOnline" })],
    10,
    ["Android Offline 9", "iPhone PushOnline 9"],
  ],
  [
    "a query that agrees leaves since alone",
    [login(1, "Android"), query(9, { Android: "Online" })],
    10,
    ["Android Online 1"],
  ],
  [
    "an empty query puts everything Offline",
    [login(1, "Android"), login(2, "Web"), query(9, {})],
    10,
    ["Android Offline 9", "Web Offline 9"],
  ],
  [
    "a callback older than the query that arrives after it changes nothing",
    [login(1, "Android"), query(9, { Android: "Online" }), killed(5, "Android", { received: 12 })],
    13,
    ["Android Online 9"],
  ],
  [
    "a disconnect after a query that missed the login still counts",
    [query(1, {}), login(2, "Android"), killed(4, "Android")],
    9,
    ["Android PushOnline 4"],
  ],
  [
    "also after one that named it as Offline",
    [query(1, { Android: "Offline" }), killed(4, "Android")],
    9,
    ["Android PushOnline 4"],
  ],
  [
    "the connection that ends after the logout of a client that a query missed changes nothing",
    [login(1, "Android"), query(2, {}), logout(5, "Android"), killed(6, "Android")],
    9,
    ["Android Offline 2"],
  ],
  [
    "of two questions on their way at once, the older may be answered last",
    [login(1, "Android"), query(8, {}), query(3, {}), login(5, "Android", { received: 10 })],
    11,
    ["Android Offline 8"],
  ],
  [
    "a callback from between two equal queries may come after both",
    [
      query(1, { Android: "PushOnline" }),
      query(20, { Android: "PushOnline" }),
      login(10, "Android", { received: 25 }),
    ],
    26,
    ["Android PushOnline 10"],
  ],
  [
    "Tencent's clock ahead: the second of two queries is a query too",
    [login(8, "Android", { received: 5 }), query(6, { Android: "Online" }), query(7, {})],
    9,
    ["Android Offline 8"],
  ],
  [
    "Tencent's clock ahead: a query still sees what had reached us",
    [login(8, "Android", { received: 5 }), query(6, {})],
    9,
    ["Android Offline 6"],
  ],
  [
    "a time far in the future counts as its arrival",
    [login(4 * DAY, "Android", { received: 2 }), killed(5, "Android")],
    9,
    ["Android PushOnline 5"],
  ],
  [
    "an app in the background is still connected",
    [app(1, "Android", "a", "background")],
    2,
    ["Android/a Online 1"],
  ],
  [
    "an app that is terminated waits for pushes",
    [app(1, "iOS", "a", "foreground"), app(3, "iOS", "a", "terminated")],
    4,
    ["iPhone/a PushOnline 3"],
  ],
  [
    "a web app that is terminated is Offline",
    [app(1, "Web", "a", "terminated")],
    2,
    ["Web/a Offline 1"],
  ],
  [
    "devices of one platform that report themselves are told apart",
    [app(1, "Android", "a", "foreground"), app(2, "Android", "b", "loggedOut")],
    4,
    ["Android/a Online 1", "Android/b Offline 2"],
  ],
  [
    "the app's report does not touch Tencent's row",
    [login(1, "Android"), app(3, "Android", "a", "loggedOut")],
    4,
    ["Android Online 1", "Android/a Offline 3"],
  ],
];

describe("status rules", () => {
  it.each(TABLE)("%s", (_title, events, seconds, expected) => {
    expect(shown(fold(events), seconds)).toEqual(expected);
  });

  it.each(TABLE.filter(([, events]) => events.every(({ kind }) => kind !== "query")))(
    "in any order and with repetitions: %s",
    (_title, events, seconds, expected) => {
      for (let seed = 1; seed <= 20; seed++)
        expect(shown(fold(arriving(shuffled([...events, ...events], seed))), seconds)).toEqual(
          expected,
        );
    },
  );

  it("keeps two devices of one platform apart that only a query can tell", () => {
    const two: QueryEvent = {
      ...query(1, {}),
      rows: [
        { platform: "Android", status: "Online" },
        { platform: "Android", status: "PushOnline" },
      ],
    };
    expect(shown(fold([two]), 2)).toEqual(["Android Online 1", "Android PushOnline 1"]);
    expect(shown(fold([two, killed(5, "Android")]), 6)).toEqual([
      "Android PushOnline 1",
      "Android PushOnline 5",
    ]);
    expect(shown(fold([two, login(5, "Android")]), 6)).toEqual([
      "Android Online 1",
      "Android Online 5",
    ]);
  });

  it("says which event was new, repeated or too late", () => {
    const first = record(EMPTY_LOG, login(1, "Android"));
    expect(first.outcome).toBe("applied");
    expect(record(first.log, login(1, "Android", { received: 30 })).outcome).toBe("repeated");
    const full = fold(Array.from({ length: WINDOW + 20 }, (_, i) => login(i + 10, "Web")));
    expect(full.events).toHaveLength(WINDOW);
    expect(record(full, killed(2, "Web")).outcome).toBe("late");
    expect(shown(record(full, killed(2, "Web")).log, 200)).toEqual(shown(full, 200));
  });

  it("remembers a client after its events have left the window", () => {
    const log = fold([
      killed(1, "Android"),
      ...Array.from({ length: WINDOW + 20 }, (_, i) => login(i + 10, "Web")),
    ]);
    expect(shown(log, 200)).toEqual(["Android PushOnline 1", "Web Online 10"]);
  });

  it("does not grow by watching: equal queries move one event on", () => {
    const log = fold(Array.from({ length: 500 }, (_, i) => query(i + 1, { Android: "Online" })));
    expect(log.events).toHaveLength(1);
    expect(shown(log, 501)).toEqual(["Android Online 1"]);
    expect(log.heard.query).toBe(at(500));
  });

  it("bounds the clients of a user whose devices are many", () => {
    const log = fold(
      Array.from({ length: 300 }, (_, i) =>
        app(i, "Android", `d${i}`, i === 0 ? "foreground" : "loggedOut"),
      ),
    );
    expect(log.clients).toHaveLength(40);
    expect(log.clients.some(({ deviceId }) => deviceId === "d0")).toBe(true);
    expect(JSON.stringify(log).length).toBeLessThan(60_000);
  });

  it("gives one overall status: any Online, else any PushOnline, else Offline", () => {
    const overall = (events: StatusEvent[]) => overallStatus(clientsAt(fold(events), at(100)));
    expect(overall([])).toBe("Unknown");
    expect(overall([killed(1, "Android"), login(2, "Web")])).toBe("Online");
    expect(overall([killed(1, "Android"), logout(2, "Web")])).toBe("PushOnline");
    expect(overall([logout(1, "Android")])).toBe("Offline");
    expect(overall([killed(1, "Android"), app(2, "Android", "a", "foreground")])).toBe(
      "PushOnline",
    );
    expect(overall([app(2, "Android", "a", "foreground")])).toBe("Online");
  });

  it("ends PushOnline by an event when its time has come; a second alarm changes nothing", () => {
    const log = fold([login(1, "Android"), killed(5, "Android")]);
    const end = at(5 + 7 * DAY);
    expect(nextExpiry(log)).toBe(end);
    expect(dueExpiries(log, end - 1)).toEqual([]);
    const due = dueExpiries(log, end + 3_000);
    expect(due).toHaveLength(1);
    const once = fold(due, log);
    const twice = fold(due, once);
    expect(shown(once, 8 * DAY)).toEqual([`Android Offline ${5 + 7 * DAY}`]);
    expect(twice.events).toEqual(once.events);
    expect(dueExpiries(once, end + 9_000)).toEqual([]);
    expect(nextExpiry(once)).toBeUndefined();
  });
});
