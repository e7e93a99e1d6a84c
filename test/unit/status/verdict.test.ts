import { describe, expect, it } from "vitest";
import { catalogueOf, LANGUAGES } from "../../../worker/messages/index.ts";
import type { AppState } from "../../../worker/status/event.ts";
import type { Client, Why } from "../../../worker/status/rules.ts";
import {
  judge,
  type Known,
  SILENT_LOSS_MS,
  VERDICTS,
  type VerdictCode,
} from "../../../worker/status/verdict.ts";
import type { ClientStatus } from "../../../worker/tencent/terms.ts";
import { fillSentence } from "../../../worker/usersig/sentences.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
const row = (platform: string, status: ClientStatus, why: Why = "login", ago = 1000): Client => ({
  platform,
  status,
  why,
  since: NOW - ago,
  at: NOW - ago,
  source: "webhook",
});
const reported = (platform: string, why: AppState, status: ClientStatus, ago = 100): Client => ({
  ...row(platform, status, why, ago),
  deviceId: "d1",
  source: "app",
});

const HEARD = { webhook: NOW - 1000 };
const ASKED = { query: NOW - 1000 };

const TABLE: readonly [title: string, known: Known, code: VerdictCode][] = [
  ["a phone that waits", { clients: [row("Android", "PushOnline")], heard: HEARD }, "push_online"],
  [
    "an iPad that waits beside an Offline phone",
    { clients: [row("iPad", "PushOnline"), row("iPhone", "Offline", "logout")], heard: HEARD },
    "push_online",
  ],
  [
    "a phone that waits while the web is open: both facts, no verdict",
    { clients: [row("Android", "PushOnline"), row("Web", "Online")], heard: HEARD },
    "other_client_online",
  ],
  [
    "a phone that waits beside a closed web page",
    { clients: [row("Android", "PushOnline"), row("Web", "Offline", "link_closed")], heard: HEARD },
    "push_online",
  ],
  [
    "a connected phone, whatever the web does",
    { clients: [row("iPhone", "Online"), row("Web", "Offline")], heard: HEARD },
    "phone_online",
  ],
  [
    "a connected phone in the background",
    {
      clients: [row("iPhone", "Online"), reported("iPhone", "background", "Online")],
      heard: HEARD,
    },
    "phone_background",
  ],
  [
    "the web Online does not hide a logged-out phone",
    { clients: [row("Android", "Offline", "logout"), row("Web", "Online")], heard: HEARD },
    "logged_out",
  ],
  [
    "a phone that was thrown out",
    { clients: [row("Android", "Offline", "kicked")], heard: HEARD },
    "kicked",
  ],
  [
    "a phone unused for seven days",
    { clients: [row("Android", "Offline", "seven_days")], heard: HEARD },
    "seven_days",
  ],
  [
    "a phone that the query does not name",
    { clients: [row("Android", "Offline", "not_in_query")], heard: ASKED },
    "phone_offline",
  ],
  ["only a browser, says the query", { clients: [row("Web", "Online")], heard: ASKED }, "no_phone"],
  [
    "only a browser, say callbacks, which may have begun yesterday",
    { clients: [row("Web", "Online")], heard: HEARD },
    "nothing_known",
  ],
  [
    "only a HarmonyOS phone, of which nobody knows whether it waits for pushes",
    { clients: [row("HarmonyOS", "PushOnline"), row("Web", "Online")], heard: HEARD },
    "platform_unknown",
  ],
  [
    "only a mini program, says the query",
    { clients: [row("MiniProgram", "Online")], heard: ASKED },
    "platform_unknown",
  ],
  ["nobody, says the query", { clients: [], heard: ASKED }, "no_phone"],
  ["nothing at all", { clients: [], heard: {} }, "nothing_known"],
  [
    "an account that Tencent does not have",
    { clients: [], heard: {}, imported: false },
    "account_unknown",
  ],
  [
    "only the app has spoken",
    { clients: [reported("Android", "terminated", "PushOnline")], heard: { app: NOW } },
    "app_only",
  ],
  [
    "only the app has spoken since Tencent was asked",
    { clients: [reported("Android", "foreground", "Online", 100)], heard: ASKED },
    "app_only",
  ],
  [
    "only the app has spoken, and Tencent, asked later, names no phone",
    { clients: [reported("Android", "foreground", "Online", 5000)], heard: ASKED },
    "no_phone",
  ],
  [
    "the app closed a moment ago, Tencent has not noticed",
    {
      clients: [row("Android", "Online"), reported("Android", "terminated", "PushOnline")],
      heard: HEARD,
    },
    "closing",
  ],
  [
    "and after 400 s should have",
    {
      clients: [
        row("Android", "Online", "login", SILENT_LOSS_MS * 2),
        reported("Android", "terminated", "PushOnline", SILENT_LOSS_MS),
      ],
      heard: HEARD,
    },
    "sources_disagree",
  ],
  [
    "the app logged out, Tencent says PushOnline",
    {
      clients: [row("Android", "PushOnline"), reported("Android", "loggedOut", "Offline")],
      heard: HEARD,
    },
    "sources_disagree",
  ],
  [
    "an older report of the app is no disagreement",
    {
      clients: [row("Android", "PushOnline"), reported("Android", "foreground", "Online", 5000)],
      heard: HEARD,
    },
    "push_online",
  ],
];

describe("offline push verdict", () => {
  it.each(TABLE)("%s", (_title, known, code) => {
    const { evidence, ...judged } = judge(known, NOW);
    expect(judged).toEqual({ code, verdict: VERDICTS[code] });
    // A sentence names what the app reported as it names what Tencent says, and as the page does.
    const said = Object.entries(evidence).filter(([name]) => name === "app" || name === "tencent");
    for (const [, state] of said) expect(["Online", "PushOnline", "Offline"]).toContain(state);
  });

  it("reaches every code of its table", () => {
    expect(new Set(TABLE.map(([, , code]) => code))).toEqual(new Set(Object.keys(VERDICTS)));
  });

  it.each(LANGUAGES)("fills every sentence in %s", (language) => {
    for (const [, known] of TABLE) {
      const { code, evidence } = judge(known, NOW);
      expect(fillSentence(catalogueOf(language).verdict[code], evidence).join(" ")).not.toMatch(
        /[{}]/,
      );
    }
  });
});
