/**
 * The example for web pages in a real Chromium: a page of its own origin, its own backend, and a
 * real sigpost elsewhere. Only Tencent's Chat SDK and the browser's push service are doubles.
 */

import { createECDH, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedBrowser } from "../../support/browser.ts";
import {
  BACKENDS,
  type Backend,
  type RunningBackend,
  session,
  startBackend,
} from "../../support/examples/backends.ts";
import { bundleExample } from "../../support/examples/bundle.ts";
import type { phone } from "../../support/examples/doubles/phone.ts";
import { type RunningServer, startWorker, testSettings } from "../../support/worker.ts";

const APP = 1400000002;
const SESSION_SECRET = "a-secret-of-the-app-that-signs-its-sessions";
const FOLDER = resolve(`dist/example-web-${process.pid}`);

interface Example {
  readonly phone: typeof phone;
  readonly fromBackend: (url: string) => unknown;
  readonly createSession: (options: object) => {
    logIn(): Promise<void>;
    logOut(): Promise<void>;
  };
}
/** In the page. */
declare global {
  var example: Example;
  var chat: ReturnType<Example["createSession"]>;
}

let sigpost: RunningServer;
let backend: RunningBackend;
let site: Server;
let origin: string;
let context: BrowserContext;
let page: Page;
const said: string[] = [];

const admin = async (method: string, path: string, body?: object) => {
  const answer = await fetch(`${sigpost.url}/v1/apps/${APP}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${sigpost.adminKey}`,
      "Content-Type": "application/json",
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the expectations state its shape
  return answer.json() as Promise<any>;
};
const states = async (): Promise<string[]> =>
  (await admin("GET", "/users/alice/status")).history.map(({ state }: { state: string }) => state);
const devices = async () => (await admin("GET", "/users/alice/devices")).devices;

/** The page and, as one's own server has it, `/usersig` beside it. */
async function startSite(): Promise<void> {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", '<!doctype html><link rel="icon" href="data:,"><title>chat</title>'],
    "/chat.js": [
      "text/javascript",
      await bundleExample({ folder: "web", files: ["chat-session.ts"] }),
    ],
    "/service-worker.js": [
      "text/javascript",
      readFileSync("examples/web/service-worker.js", "utf8"),
    ],
  };
  site = createServer(async (request, response) => {
    if (request.url === "/usersig") {
      const { cookie = "" } = request.headers;
      const answer = await fetch(`${backend.url}/usersig`, { headers: { cookie } });
      return void response.writeHead(answer.status).end(await answer.text());
    }
    const [type, text] = files[request.url ?? ""] ?? [];
    response.writeHead(type ? 200 : 404, { "Content-Type": type ?? "text/plain" }).end(text);
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const browser = await sharedBrowser();
  if (!browser) throw new Error("no browser: set CHROMIUM_PATH");
  sigpost = await startWorker(testSettings());
  await startSite();
  await admin("PUT", "", { secretKey: "6".repeat(64), origins: [origin] });
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const vapid = {
    publicKey: keys.getPublicKey("base64url"),
    privateKey: keys.getPrivateKey("base64url"),
    subject: "mailto:ops@example.com",
  };
  await admin("PUT", "/certificates/44", { vendor: "webpush", credential: vapid });
  mkdirSync(FOLDER, { recursive: true });
  const node = BACKENDS.find(({ name }) => name === "backend-node") as Backend;
  await node.make?.(FOLDER);
  backend = await startBackend(node, FOLDER, {
    SIGPOST_URL: sigpost.url,
    SIGPOST_APP: String(APP),
    SIGPOST_KEY: sigpost.adminKey,
    SESSION_SECRET,
  });
  context = await browser.newContext();
  await context.grantPermissions(["notifications"], { origin });
  const soon = Math.floor(Date.now() / 1000) + 600;
  const [name = "", value = ""] = session(SESSION_SECRET, "alice", soon).split("=");
  await context.addCookies([{ name, value, url: origin, httpOnly: true }]);
  page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  // The browser's push service is on the internet.
  await page.addInitScript((auth) => {
    // Headless, Chromium grants the permission when it is asked, and calls it denied before.
    Object.defineProperty(Notification, "permission", { value: "granted" });
    const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/example";
    PushManager.prototype.subscribe = async (options) =>
      ({
        toJSON: () => ({
          endpoint,
          keys: { p256dh: options?.applicationServerKey, auth },
        }),
      }) as unknown as PushSubscription;
  }, randomBytes(16).toString("base64url"));
  await page.goto(origin);
  const content = 'import * as example from "/chat.js"; globalThis.example = example;';
  await page.addScriptTag({ type: "module", content });
  await page.waitForFunction(() => "example" in globalThis);
  await page.evaluate(
    ({ url, sdkAppId, publicKey }) => {
      globalThis.chat = example.createSession({
        ...{ url, sdkAppId },
        ask: example.fromBackend("/usersig"),
        webPush: { certificateId: 44, publicKey },
      });
    },
    { url: sigpost.url, sdkAppId: APP, publicKey: vapid.publicKey },
  );
}, 120_000);
afterAll(async () => {
  await context?.close();
  backend?.stop();
  site?.closeAllConnections();
  site?.close();
  await sigpost?.stop();
  rmSync(FOLDER, { recursive: true, force: true });
});

it("logs in, reports its subscription and that it is looked at", async () => {
  await page.evaluate(() => chat.logIn());
  await expect.poll(states).toEqual(["foreground"]);
  await expect.poll(devices).toHaveLength(1);
  const [device] = await devices();
  expect(device).toMatchObject({ certificateId: "44", vendor: "webpush", platform: "web" });
  expect(device).not.toHaveProperty("warnings");
  expect(await page.evaluate(() => example.phone.did)).toEqual([`login ${APP} alice true`]);
});

it("reports that it is hidden, and that it is back", async () => {
  for (const hidden of [true, false])
    await page.evaluate((value) => {
      Object.defineProperty(document, "hidden", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await expect.poll(states).toEqual(["foreground", "background", "foreground"]);
});

it("takes its subscription back before it logs out", async () => {
  await page.evaluate(() => chat.logOut());
  expect(await devices()).toEqual([]);
  expect((await states())[0]).toBe("loggedOut");
  expect((await page.evaluate(() => example.phone.did)).at(-1)).toBe("logout");
});

it("had nothing to complain of, and kept no UserSig", async () => {
  expect(said).toEqual([]);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(JSON.parse(kept)).toEqual({ "sigpost.deviceId": expect.stringMatching(/^[\w-]{36}$/) });
});
