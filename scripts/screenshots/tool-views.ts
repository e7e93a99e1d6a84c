/** The landing and each tool: empty, filled, refused, crowded. */

import type { Page } from "playwright-core";
import { signUserSig } from "../../worker/usersig/index.ts";
import { CROWDED_USER } from "./crowd.ts";
import { ABSENT_USER, REFUSED_USER } from "./deployment.ts";
import { enter, type Stage, type View, verdict } from "./view.ts";

async function enterApp({ page, server }: Stage): Promise<void> {
  // On a narrow screen the fields are folded away where the open tool can do without them.
  await page.locator("main section:visible").last().waitFor();
  await page.locator(".unfold:visible, #sdkappid:visible").first().waitFor();
  const unfold = page.locator(".unfold[aria-expanded=false]");
  if (await unfold.isVisible()) await unfold.click();
  await page.locator("#sdkappid").fill(String(server.sdkAppId));
  await page.locator("#secretkey").fill(server.secretKey);
}

async function check(page: Page, user: string, devices = 1): Promise<void> {
  await page.locator("#push-userid").fill(user);
  await page.locator("form:has(#push-userid) button").nth(1).click();
  await page
    .locator(".device")
    .nth(devices - 1)
    .waitFor();
  await page.locator(".start-bar button").click();
  await verdict(page);
  // The history has the check, and the list its outcome.
  await page.locator("main .table tbody:visible").first().waitFor();
  const busy = page.locator("form:has(#push-userid) button[aria-disabled=true]");
  await busy.waitFor({ state: "detached" });
}

async function status(page: Page, user: string): Promise<void> {
  await enter(page, "#status-userid", user);
  await verdict(page);
}

const empty = (tool: string, path: string, field: string): View => ({
  name: `${tool}-empty`,
  path: `${path}#${tool}`,
  show: ({ page }) => page.locator(field).waitFor(),
});

const GENERATE: readonly View[] = [
  empty("generate", "/", "#generate-userid"),
  {
    name: "generate",
    path: "/#generate",
    everyLook: true,
    async show(stage) {
      await enterApp(stage);
      await enter(stage.page, "#generate-userid", stage.user);
      await stage.page.locator(".token").waitFor();
    },
  },
  {
    name: "generate-refused",
    path: "/#generate",
    async show({ page }) {
      await enter(page, "#generate-userid", "a-user-id-that-is-longer-than-32-bytes");
      await page.locator("#generate-userid-fault").waitFor();
    },
  },
  {
    name: "generate-crowded",
    path: "/connected#generate",
    async show({ page }) {
      await page.locator(".count:visible input").nth(1).check();
      const list = Array.from({ length: 200 }, (_, at) => `user-${at + 1}`).join("\n");
      await page.locator("#batch-userids").fill(list);
      await page.locator("form:visible button.primary").click();
      await page.locator("table.batch").waitFor();
    },
  },
];

const VERIFY: readonly View[] = [
  empty("verify", "/", "#verify-usersig"),
  {
    name: "verify",
    path: "/#verify",
    everyLook: true,
    async show(stage) {
      await enterApp(stage);
      const token = await tokenFor(stage, stage.user);
      await stage.page.locator("#verify-usersig").fill(token.slice(0, -20));
      await verdict(stage.page);
    },
  },
  {
    name: "verify-good",
    path: "/#verify",
    async show(stage) {
      await enterApp(stage);
      await stage.page.locator("#verify-usersig").fill(await tokenFor(stage, stage.user));
      await stage.page.locator("#verify-userid").fill(stage.user);
      await verdict(stage.page);
    },
  },
  {
    name: "verify-refused",
    path: "/#verify",
    async show(stage) {
      await enterApp(stage);
      await stage.page.locator("#verify-usersig").fill(await tokenFor(stage, "bob"));
      await stage.page.locator("#verify-userid").fill("rob");
      await stage.page.locator(".plate.bad:visible").waitFor();
    },
  },
  {
    name: "verify-crowded",
    path: "/#verify",
    async show(stage) {
      await enterApp(stage);
      const user = "とても長い利用者名で";
      await stage.page.locator("#verify-usersig").fill(await tokenFor(stage, user));
      await stage.page.locator("#verify-userid").fill(user);
      await verdict(stage.page);
    },
  },
];

const tokenFor = ({ server }: Stage, userId: string): Promise<string> =>
  signUserSig({ ...server, userId, expire: 86_400 * 180, now: Date.now() / 1000 });

const PUSH: readonly View[] = [
  empty("push", "/connected", "#push-userid"),
  {
    name: "push",
    path: "/connected#push",
    everyLook: true,
    show: ({ page, user }) => check(page, user),
  },
  {
    name: "push-refused",
    path: "/connected#push",
    show: ({ page }) => check(page, REFUSED_USER),
  },
  {
    name: "push-nothing",
    path: "/connected#push",
    async show({ page }) {
      await page.locator("#push-userid").fill("nobody");
      await page.locator("form:has(#push-userid) button").nth(1).click();
      await page.locator("main .notice:visible").first().waitFor();
    },
  },
  {
    name: "push-crowded",
    path: "/connected#push",
    show: ({ page }) => check(page, CROWDED_USER, 20),
  },
  {
    name: "diagnosis",
    path: "/connected#push",
    everyLook: true,
    async show({ page }) {
      await enter(page, "#push-userid", "nobody");
      await verdict(page);
    },
  },
];

const STATUS: readonly View[] = [
  empty("status", "/connected", "#status-userid"),
  {
    name: "status",
    path: "/connected#status",
    everyLook: true,
    show: ({ page, user }) => status(page, user),
  },
  {
    name: "status-refused",
    path: "/connected#status",
    show: ({ page }) => status(page, ABSENT_USER),
  },
  {
    name: "status-crowded",
    path: "/connected#status",
    show: ({ page }) => status(page, CROWDED_USER),
  },
];

const CODES: readonly View[] = [
  empty("codes", "/", "#code-text"),
  {
    name: "codes",
    path: "/#codes",
    async show({ page }) {
      await enter(page, "#code-text", "70001");
      await page.locator("main .result:visible h3").first().waitFor();
    },
  },
];

export const TOOL_VIEWS: readonly View[] = [
  {
    name: "home",
    path: "/",
    everyLook: true,
    show: ({ page }) => page.locator(".door").nth(2).waitFor(),
  },
  ...GENERATE,
  ...VERIFY,
  ...PUSH,
  ...STATUS,
  ...CODES,
];
