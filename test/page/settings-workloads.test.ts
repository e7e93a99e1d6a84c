/** Workloads under Settings: build pipelines whose own tokens are a credential of the app. */

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectFitForAll } from "./axe.ts";
import { openRow, REFUSED, rowOf, settingsOf } from "./settings-support.ts";
import { usePage } from "./support.ts";

const site = usePage();
const { call, json, putApp, open } = settingsOf(site);

const GITHUB = "https://token.actions.githubusercontent.com";
const deploy = {
  name: "deploy",
  issuer: GITHUB,
  audience: "https://sigpost.example",
  conditions: { repository_id: "724689173", ref: "refs/heads/main", environment: "production" },
  scopes: ["usersig:issue"],
  userIds: ["ci-*"],
  maxExpire: 600,
};

const openApp = (app: number, options = {}) => open(`workloads&app=${app}`, options);
const startAdding = async (page: Page) => {
  await page.getByRole("button", { name: "Add a workload" }).click();
  await page.locator("#workload-more").waitFor();
};
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

describe("a workload", () => {
  it("of GitHub Actions is added by its repository's ID, and keeps every other setting", async () => {
    await putApp(1_400_000_601, { name: "Harbour", maxExpire: 3600, webhookToken: "token" });
    const page = await openApp(1_400_000_601);
    await page.locator(".inviting", { hasText: "No workload yet" }).waitFor();
    await startAdding(page);
    await save(page);
    await page.locator("#workload-whose-fault").waitFor();
    await page.locator("#workload-whose").fill("724689173");
    await page.locator("#workload-name").fill("nightly");
    await save(page);
    await rowOf(page, /^nightly/).waitFor();
    expect(await json("/v1/apps/1400000601")).toMatchObject({
      name: "Harbour",
      maxExpire: 3600,
      webhookToken: {},
      workloads: [
        {
          name: "nightly",
          issuer: GITHUB,
          audience: site.server.url,
          conditions: {
            repository_id: "724689173",
            ref: "refs/heads/main",
            event_name: ["push", "workflow_dispatch", "schedule"],
          },
          scopes: ["usersig:issue", "usersig:verify"],
          userIds: ["ci-*"],
        },
      ],
    });
  });

  it("that a name can take over is warned of while it is typed", async () => {
    await putApp(1_400_000_602);
    const page = await openApp(1_400_000_602);
    await startAdding(page);
    await page.locator("#workload-whose").fill("harbour/app");
    await page.locator("form .notice.warning", { hasText: "which is a name" }).waitFor();
    await page.locator("#workload-whose").fill("724689173");
    await expect.poll(() => page.locator("form .notice.warning").count()).toBe(0);
    await page.locator("#workload-ref").fill("main");
    await save(page);
    await page.locator("#workload-ref-fault", { hasText: "not a whole ref" }).waitFor();
  });

  it("that strangers would fit is refused with the reason, and what was typed stays", async () => {
    await putApp(1_400_000_603);
    const page = await openApp(1_400_000_603, { expected: REFUSED });
    await startAdding(page);
    await page.locator("label.chip", { hasText: "Another issuer" }).click();
    await page.locator("#workload-issuer").fill(GITHUB);
    await page.locator("#workload-more").fill("no condition");
    await save(page);
    await page.locator("#workload-more-fault", { hasText: "no condition" }).waitFor();
    await page.locator("#workload-more").fill("ref=refs/heads/main");
    await save(page);
    await page.locator("form .notice.error", { hasText: "workload_not_pinned" }).waitFor();
    await page.locator("#workload-more").fill("ref=refs/heads/main\nrepository_id=724689173");
    await expect.poll(() => page.locator("form .notice.error").count()).toBe(0);
    await save(page);
    await rowOf(page, /^#1/).waitFor();
  });

  it("is opened by its address, changed without a loss, and deleted after a question", async () => {
    await putApp(1_400_000_604, { workloads: [deploy] });
    const page = await open("workloads&app=1400000604&workload=deploy");
    const row = rowOf(page, /^deploy/);
    await row.getByRole("button", { name: "Edit" }).click();
    await expect.poll(() => page.locator("#workload-whose").inputValue()).toBe("724689173");
    await expect
      .poll(() => page.locator("#workload-more").inputValue())
      .toBe("environment=production");
    await page.locator("#workload-users").fill("ci-*\nbot");
    await save(page);
    await page.locator("#workload-users").waitFor({ state: "detached" });
    expect(await json("/v1/apps/1400000604")).toMatchObject({
      workloads: [{ ...deploy, userIds: ["ci-*", "bot"] }],
    });
    await row.getByRole("button", { name: "Delete", exact: true }).click();
    await row.getByRole("button", { name: "Delete the workload" }).click();
    await page.locator(".inviting").waitFor();
    expect(await json("/v1/apps/1400000604")).toMatchObject({ workloads: [] });
  });

  it("does not undo what somebody else changed meanwhile", async () => {
    await putApp(1_400_000_605, { workloads: [deploy] });
    const page = await openApp(1_400_000_605, { expected: REFUSED });
    const row = await openRow(page, /^deploy/);
    await row.getByRole("button", { name: "Edit" }).click();
    await page.locator("#workload-maxExpire").fill("900");
    const other = { ...deploy, name: "theirs" };
    await call("PUT", "/v1/apps/1400000605", { name: "New", workloads: [other, deploy] });
    await save(page);
    await page.locator("form .notice.warning", { hasText: "changed elsewhere" }).waitFor();
    await page.getByRole("button", { name: "Load the stored settings" }).click();
    await rowOf(page, /^theirs/).waitFor();
    await expect.poll(() => page.locator("#workload-maxExpire").inputValue()).toBe("900");
    await save(page);
    await page.locator("#workload-maxExpire").waitFor({ state: "detached" });
    expect(await json("/v1/apps/1400000605")).toMatchObject({
      name: "New",
      workloads: [other, { ...deploy, maxExpire: 900 }],
    });
  });
});

describe("the app of the deployment's own settings", () => {
  it("has none, and says why none can be added", async () => {
    const page = await openApp(site.server.sdkAppId);
    await page.locator(".barred", { hasText: "remove both variables" }).waitFor();
    await expect.poll(() => page.locator("main button:visible").count()).toBe(0);
  });
});

describe.each(["en", "ja", "zh"])("in %s", (locale) => {
  it("table and form are accessible and fit on 320 pixels", async () => {
    const { name: _, ...unnamed } = deploy;
    await putApp(1_400_000_606, {
      workloads: [deploy, { ...unnamed, conditions: { repository: "harbour/app" } }],
    });
    const page = await openApp(1_400_000_606, { locale });
    const row = await openRow(page, /^#2/);
    await expectFitForAll(page, "a workload with findings");
    await row.locator(".opened button[aria-expanded]").first().click();
    await page.locator("#workload-ref").fill("main");
    await page.locator("form button.primary").click();
    await page.locator("#workload-ref-fault").waitFor();
    await expectFitForAll(page, "its form with faults");
  }, 60_000);
});
