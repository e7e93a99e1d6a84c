/**
 * `npm run screenshots`: every tool with real answers in it, on a desktop and a phone, light and
 * dark, in three languages, into `dist/screenshots`; two of them are the README's, in
 * `docs/images`. The vendors and Tencent behind the worker are the tests' fakes.
 */

import { mkdirSync, rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import build from "../test/support/build.ts";
import { type RunningServer, startWorker, testSettings } from "../test/support/worker.ts";
import { Apple, startApns } from "../test/vendors/apns.ts";
import { startFakeTencent } from "../test/vendors/tencent/fake.ts";

const FOLDER = "dist/screenshots";
const IMAGES = "docs/images";
const TOPIC = "com.example.app";
/** A token belongs to one user at a time. */
const TOKENS = { alice: "8b0c7d2f4e6a1b3c".repeat(4), bob: "5d1e9a7042c83f6b".repeat(4) } as const;

const DEVICES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
const LANGUAGES = ["en", "ja", "zh"] as const;

interface View {
  readonly name: string;
  readonly path: string;
  readonly show: (page: Page) => Promise<void>;
}

const enter = async (page: Page, field: string, text: string) => {
  await page.locator(field).fill(text);
  await page.locator(field).press("Enter");
};

const section = (name: string): View => ({
  name: `settings-${name}`,
  path: `/connected#settings?section=${name}`,
  show: (page) =>
    page.locator("main .step.open form, main tbody, main button.primary").first().waitFor(),
});

const local = (server: RunningServer) => async (page: Page) => {
  await page.locator("#sdkappid").fill(String(server.sdkAppId));
  await page.locator("#secretkey").fill(server.secretKey);
};

const viewsOf = (server: RunningServer): View[] => [
  {
    name: "generate",
    path: "/",
    async show(page) {
      await local(server)(page);
      await enter(page, "#generate-userid", "alice");
      await page.locator(".token").waitFor();
    },
  },
  {
    name: "verify",
    path: "/",
    async show(page) {
      await local(server)(page);
      await enter(page, "#generate-userid", "alice");
      const token = (await page.locator(".token").textContent()) ?? "";
      await page.evaluate(() => {
        location.hash = "verify";
      });
      await page.locator("#verify-usersig").fill(token.slice(0, -20));
      await page.locator(".plate").waitFor();
    },
  },
  {
    name: "push",
    path: "/connected#push?user=alice",
    async show(page) {
      await page.locator("form:has(#push-userid) button").nth(1).click();
      await page.locator(".device").waitFor();
      await page.locator(".start-bar button").click();
      await page.locator(".plate").waitFor();
    },
  },
  {
    name: "diagnosis",
    path: "/connected#push?user=carol",
    async show(page) {
      await page.locator("#push-userid").press("Enter");
      await page.locator(".result:visible .plate").waitFor();
    },
  },
  {
    name: "status",
    path: "/connected#status?user=alice",
    async show(page) {
      await page.locator("#status-userid").press("Enter");
      await page.locator(".result:visible .plate").waitFor();
    },
  },
  ...["start", "apps", "certificates", "keys", "workloads", "audit"].map(section),
];

/** A deployment in which something has happened. */
async function startDeployment() {
  const apple = new Apple();
  const key = apple.makeKey();
  for (const token of Object.values(TOKENS))
    apple.devices.set(token, { topic: TOPIC, environment: "production" });
  const apns = await startApns(apple, "production");
  const tencent = await startFakeTencent();
  const settings = testSettings();
  tencent.world.secretKey = settings.SECRET_KEY;
  for (const user of ["alice", "bob"])
    tencent.world.user(
      user,
      { platform: "iPhone", status: "PushOnline" },
      { platform: "Web", status: "Online" },
    );
  const server = await startWorker({
    ...settings,
    ORIGIN_OVERRIDES: JSON.stringify({
      ...JSON.parse(tencent.overrides),
      "https://api.push.apple.com": apns.origin,
    }),
  });
  const call = (method: string, path: string, body: unknown) =>
    fetch(server.url + path, {
      method,
      headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const app = `/v1/apps/${server.sdkAppId}`;
  const { privateKey, keyId, teamId } = key;
  await call("PUT", `${app}/certificates/11`, {
    vendor: "apns",
    name: "Example iOS",
    credential: { privateKey, keyId, teamId, topic: TOPIC, environment: "production" },
  });
  for (const [user, token] of Object.entries(TOKENS)) {
    const device = {
      certificateId: "11",
      token,
      platform: "ios",
      model: "iPhone 17",
      osVersion: "26.1",
    };
    await call("PUT", `${app}/users/${user}/devices/iphone`, device);
    for (const state of ["foreground", "background"])
      await call("PUT", `${app}/users/${user}/presence/iphone`, { platform: "iPhone", state });
  }
  await call("PUT", "/v1/apps/1400000777", {
    name: "Example staging",
    secretKey: "0123456789abcdef".repeat(4),
  });
  await call("POST", "/v1/api-keys", {
    name: "build pipeline",
    scopes: ["usersig:issue"],
    userIds: ["ci-*"],
  });
  const stop = async () => {
    await server.stop();
    await apns.stop();
    await tencent.close();
  };
  return { server, stop };
}

async function shoot(
  browser: Browser,
  server: RunningServer,
  view: View,
  look: (typeof LOOKS)[number],
): Promise<void> {
  const { language, device, theme } = look;
  const context = await browser.newContext({
    locale: language,
    timezoneId: "Asia/Tokyo",
    viewport: DEVICES[device],
    colorScheme: theme,
  });
  try {
    const page = await context.newPage();
    await page.goto(server.url + view.path);
    if (view.path.startsWith("/connected")) {
      await enter(page, "#apikey", server.adminKey);
      await page.locator("#app").waitFor();
    }
    await view.show(page);
    const name = `${view.name}-${device}-${theme}-${language}.png`;
    await page.screenshot({ path: `${FOLDER}/${name}`, fullPage: true });
    if (
      device === "desktop" &&
      theme === "light" &&
      language === "en" &&
      ["verify", "push"].includes(view.name)
    )
      await page.screenshot({ path: `${IMAGES}/${view.name}.jpg`, type: "jpeg", quality: 70 });
  } finally {
    await context.close();
  }
}

const LOOKS = LANGUAGES.flatMap((language) =>
  (["desktop", "phone"] as const).flatMap((device) =>
    (["light", "dark"] as const).map((theme) => ({ language, device, theme })),
  ),
);

rmSync(FOLDER, { recursive: true, force: true });
for (const folder of [FOLDER, IMAGES]) mkdirSync(folder, { recursive: true });
await build();
const browser = await launchBrowser();
if (!browser) throw new Error("no usable browser: set CHROMIUM_PATH");
const { server, stop } = await startDeployment();
const only = process.argv[2];
try {
  for (const view of viewsOf(server).filter(({ name }) => only === undefined || name === only)) {
    // A user gets six notifications a minute at most: the later half of the looks is of another
    // one.
    for (const [index, look] of LOOKS.entries())
      await shoot(
        browser,
        server,
        { ...view, path: view.path.replace("alice", index < 6 ? "alice" : "bob") },
        look,
      );
    console.log(view.name);
  }
} finally {
  await browser.close();
  await stop();
}
