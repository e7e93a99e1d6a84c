/** A status as a report to paste into a ticket: it says of a client what the page says of it. */

import { describe, expect, it } from "vitest";
import EN from "../../../site/i18n/status/en.ts";
import type { Client, Status } from "../../../site/status/answers.ts";
import { replay } from "../../../site/status/replay.ts";
import { statusReport } from "../../../site/status/status-report.ts";

const said = (client: Partial<Client>): Client => ({
  platform: "Android",
  status: "Online",
  since: "2026-11-20T10:00:00Z",
  source: "webhook",
  why: "login",
  ...client,
});
const OLD = { since: "2026-11-20T09:00:00Z", source: "app" } as const;

const reportOf = (clients: readonly Client[], sources: Status["sources"] = []): string => {
  const status: Status = {
    userId: "alice",
    status: "Online",
    clients: [...clients],
    offlinePush: { verdict: "unknown", code: "phone_online", cause: "", nextStep: "" },
    sources,
    observedAt: "2026-11-20T12:00:00Z",
  };
  return statusReport(status, 1_400_000_001, replay([]), EN);
};

describe("the report of a status", () => {
  it("says of an app's report that no longer counts that Tencent's status does", () => {
    const old = said({ ...OLD, deviceId: "pixel", status: "Offline", why: "loggedOut" });
    const report = reportOf([said({}), old]);
    expect(report).toContain("Android, Online, since 2026-11-20T10:00:00Z");
    expect(report).toContain(
      "Android / pixel: The app reported Offline (logged out in the app) before that. " +
        "Tencent's status counts.",
    );
    expect(report).not.toContain("Android / pixel, Offline");
  });

  it("says of a client that Tencent does not list that it is gone", () => {
    const alone = said({ ...OLD, platform: "iPhone", deviceId: "x", why: "foreground" });
    const lastHeardAt = "2026-11-20T11:00:00Z";
    const report = reportOf([alone], [{ source: "query", lastHeardAt }]);
    expect(report).toContain(
      "iPhone / x, Offline (app's last report: Online), since 2026-11-20T11",
    );
  });
});
