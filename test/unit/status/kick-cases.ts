/** Histories with kicks, late and repeated events, and what each comes to. */

import { app, DAY, killed, login, logout, query } from "./client-events.ts";
import type { RuleCase } from "./rule-case.ts";

export const KICK_CASES: readonly RuleCase[] = [
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
