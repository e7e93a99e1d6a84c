/** What the form of an app sends: a PUT replaces all settings, so it sends what it does not show. */

import { expect, it } from "vitest";
import EN from "../../../site/i18n/settings/en.ts";
import JA from "../../../site/i18n/settings/ja.ts";
import type { App } from "../../../site/settings/answers.ts";
import { bodyOf, draftOf, faultsOf } from "../../../site/settings/app-body.ts";

const APP = {
  sdkAppId: 1_400_000_001,
  region: "china",
  host: "console.tim.qq.com",
  adminUserId: "administrator",
  userIdPolicy: "printable",
  exchangeExpire: 86_400,
  origins: [],
  identityProviders: [],
  workloads: [],
  source: "stored",
  findings: [],
} satisfies Partial<App> as unknown as App;

it("keeps the workloads of an app that it does not show", () => {
  const workloads: App["workloads"] = [
    {
      issuer: "https://gitlab.com",
      audience: "sigpost",
      conditions: { project_id: "1" },
      scopes: ["usersig:issue"],
      maxExpire: 3600,
    },
  ];
  expect(bodyOf(draftOf({ ...APP, workloads }))).toMatchObject({ workloads });
  expect(bodyOf(draftOf(APP))).not.toHaveProperty("workloads");
});

it.each([
  ["", "The SDKAppID is missing."],
  [" ", "The SDKAppID is missing."],
  ["abc", "This is not an SDKAppID."],
  ["1400000001", undefined],
])("says of the SDKAppID %j: %s", (sdkAppId, cause) => {
  const faults = faultsOf({ ...draftOf(APP), sdkAppId }, [], EN);
  expect(faults.sdkAppId?.sentence[0]).toBe(cause);
});

it("quotes a quotation in Japanese", () => {
  expect(JA.lacks("保存して「プッシュチェック」を開く", "admin")).toContain(
    "「保存して『プッシュチェック』を開く」にはスコープ admin が必要です。",
  );
});
