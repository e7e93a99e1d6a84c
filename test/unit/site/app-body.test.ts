/** What the form of an app sends: a PUT replaces all settings, so it sends what it does not show. */

import { expect, it } from "vitest";
import type { App } from "../../../site/settings/answers.ts";
import { bodyOf, draftOf } from "../../../site/settings/app-body.ts";

const APP: App = {
  sdkAppId: 1_400_000_001,
  region: "china",
  host: "console.tim.qq.com",
  adminUserId: "administrator",
  userIdPolicy: "printable",
  exchangeExpire: 86_400,
  origins: [],
  identityProviders: [],
  source: "stored",
  findings: [],
} as App;

it("keeps the workloads of an app that it does not show", () => {
  const workloads = [{ issuer: "https://gitlab.com", conditions: { project_id: "1" } }];
  expect(bodyOf(draftOf({ ...APP, workloads }))).toMatchObject({ workloads });
  expect(bodyOf(draftOf(APP))).not.toHaveProperty("workloads");
});
