/** Histories of one user, and what each comes to. */

import { killed, login, logout, query, silent } from "./client-events.ts";
import { KICK_CASES } from "./kick-cases.ts";
import type { RuleCase } from "./rule-case.ts";

export const TABLE: readonly RuleCase[] = [
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
    "of two kicks within seconds each has its Logout",
    [
      login(1, "Android"),
      login(10, "Android", { kicked: ["Android"] }),
      login(12, "Android", { kicked: ["Android"] }),
      logout(13, "Android"),
      logout(14, "Android"),
    ],
    20,
    ["Android Online 1"],
  ],
  [
    "one Login may throw out two phones, and the third Logout is the new one's",
    [
      login(10, "Android", { kicked: ["Android", "Android"] }),
      logout(11, "Android"),
      logout(12, "Android"),
      logout(13, "Android"),
    ],
    20,
    ["Android Offline 13"],
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
  ...KICK_CASES,
];
