/** OPPO, vivo, Meizu and Web Push over HTTP, on every runtime: its MD5, its elliptic curves, its way of sending bytes. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { runExamples } from "../support/examples.ts";
import { testSettings } from "../support/worker.ts";
import { Meizu, startMeizu } from "../vendors/meizu.ts";
import { Oppo, startOppo } from "../vendors/oppo.ts";
import type { FakeServer } from "../vendors/server.ts";
import { startVivo, Vivo } from "../vendors/vivo.ts";
import { makeVapid, startWebPush, WebPush } from "../vendors/web-push.ts";

const MOZILLA = "https://updates.push.services.mozilla.com";

/** An app at the vendor, whose credential no access token was ever made for. */
interface VendorApp {
  readonly credential: Readonly<Record<string, string>>;
  readonly secret: string;
  newToken(): string;
}

interface Case {
  readonly vendor: string;
  readonly certificateId: number;
  makeApp(): VendorApp;
  /** What spoils the credential, and the code of the check with it. */
  readonly spoil: readonly [field: string, value: string, code: string];
  shown(): number;
  /** All that were made so far. */
  accessTokens(): readonly string[];
  /** The vendor no longer knows any of them. */
  forget?(): void;
  readonly dryRun: string;
}

const oppo = new Oppo();
const vivo = new Vivo();
const meizu = new Meizu();
const webPush = new WebPush();

const CASES: readonly Case[] = [
  {
    vendor: "oppo",
    certificateId: 21,
    makeApp() {
      const app = oppo.makeApp();
      const newToken = () => oppo.makeToken(app.appKey);
      return { credential: { ...app, channelId: "push" }, secret: app.masterSecret, newToken };
    },
    spoil: ["masterSecret", "0".repeat(32), "oppo_sign"],
    shown: () => oppo.shown.length,
    accessTokens: () => [...oppo.authTokens.keys()],
    forget: () => oppo.authTokens.clear(),
    dryRun: "push_dry_run_authorized",
  },
  {
    vendor: "vivo",
    certificateId: 22,
    makeApp() {
      const app = vivo.makeApp();
      return { credential: { ...app }, secret: app.appSecret, newToken: () => vivo.makeToken(app) };
    },
    spoil: ["appSecret", randomUUID(), "vivo_sign"],
    shown: () => vivo.shown.length,
    accessTokens: () => [...vivo.authTokens.keys()],
    forget: () => vivo.authTokens.clear(),
    dryRun: "push_dry_run_authorized",
  },
  {
    vendor: "meizu",
    certificateId: 23,
    makeApp() {
      const app = meizu.makeApp();
      return { credential: { ...app }, secret: app.appSecret, newToken: () => meizu.makeToken(app) };
    },
    spoil: ["appSecret", "0".repeat(32), "meizu_sign"],
    shown: () => meizu.shown.length,
    accessTokens: () => [],
    dryRun: "meizu_switch_on",
  },
  {
    vendor: "webpush",
    certificateId: 24,
    makeApp() {
      const vapid = makeVapid();
      const newToken = () => webPush.subscribe(MOZILLA, vapid.publicKey);
      return { credential: { ...vapid, subject: "mailto:ops@example.com" }, secret: vapid.privateKey, newToken };
    },
    spoil: ["privateKey", makeVapid().privateKey, "credential_refused"],
    shown: () => webPush.shown.length,
    accessTokens: () => [...webPush.jwts],
    dryRun: "push_dry_run_authorized",
  },
];

/** The values that the documents leave to the reader's environment. */
const DOCUMENTED: Readonly<Record<string, () => Record<string, string>>> = {
  oppo() {
    const [appKey, MASTER_SECRET] = ["6bd29d5d6986a07c6f74f4a6fc79f0d5", "ab".repeat(16)];
    oppo.apps.set(appKey, { masterSecret: MASTER_SECRET, channels: ["chat"] });
    const TOKEN = `CN_${"7a6f18e09c52b34d".repeat(2)}`;
    oppo.registrations.set(TOKEN, { appKey, region: "mainland" });
    return { MASTER_SECRET, APP_SECRET: "cd".repeat(16), TOKEN };
  },
  vivo() {
    const appKey = "25509283-3767-4b9e-83fe-b6e55ac6b123";
    const APP_SECRET = "25509283-3767-4b9e-83fe-b6e55ac6b124";
    vivo.apps.set(10_004, { appId: "10004", appKey, appSecret: APP_SECRET, testDevices: new Set() });
    const TOKEN = "15513410784181118114391";
    vivo.registrations.set(TOKEN, 10_004);
    return { APP_SECRET, TOKEN };
  },
  meizu() {
    const APP_SECRET = "ef".repeat(16);
    meizu.apps.set("110370", APP_SECRET);
    const [TOKEN, TOKEN_SWITCHED_OFF] = [`RA5${"0a3f61".repeat(7)}`, `RA5${"77c2d9".repeat(7)}`];
    meizu.phones.set(TOKEN, { appId: "110370", on: true });
    meizu.phones.set(TOKEN_SWITCHED_OFF, { appId: "110370", on: false });
    return { APP_SECRET, TOKEN, TOKEN_SWITCHED_OFF };
  },
  webpush() {
    const VAPID_PUBLIC = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    return {
      VAPID_PUBLIC,
      VAPID_PRIVATE: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
      SUBSCRIPTION: webPush.subscribe(MOZILLA, VAPID_PUBLIC),
      SUBSCRIPTION_OF_OTHER_KEY: webPush.subscribe(MOZILLA, makeVapid().publicKey),
    };
  },
};

describe.each(CONTROLLED)("on $name", ({ start }) => {
  const fakes: FakeServer[] = [];
  let server: ControlledServer;
  let app: string;

  beforeAll(async () => {
    const { send, query } = await startMeizu(meizu);
    const others = [
      await startOppo(oppo, "mainland"),
      await startVivo(vivo),
      await startWebPush(webPush, "mozilla", MOZILLA),
    ];
    fakes.push(send, query, ...others);
    const [oppoServer, vivoServer, mozilla] = others;
    server = await start({
      ...testSettings(),
      ORIGIN_OVERRIDES: JSON.stringify({
        "https://api-push-cn.heytapmobi.com": oppoServer?.origin,
        "https://api-push.vivo.com.cn": vivoServer?.origin,
        "https://server-api-push.meizu.com": send.origin,
        "https://api-push.meizu.com": query.origin,
        [MOZILLA]: mozilla?.origin,
      }),
    });
    app = `/v1/apps/${server.sdkAppId}`;
  });
  afterAll(async () => {
    await server?.stop();
    for (const fake of fakes) await fake.stop();
  });

  it("lists the vendors with a label and a description of every field, in three languages", async () => {
    const listed = new Set<string>();
    for (const language of ["en", "ja", "zh"]) {
      const { json } = await server.call("GET", "/v1/vendors", {
        key: undefined,
        headers: { "Accept-Language": language },
      });
      for (const { vendor } of CASES) {
        const { fields } = json.vendors.find((one: { vendor: string }) => one.vendor === vendor);
        expect(fields.length).toBeGreaterThan(1);
        for (const { label, description } of fields) {
          expect(label.length).toBeGreaterThan(1);
          expect(description.length).toBeGreaterThan(5);
          listed.add(`${language} ${description}`);
        }
      }
    }
    expect(listed.size).toBeGreaterThan(3 * 10);
  });

  describe.each(CASES)("$vendor", (one) => {
    const { vendor, certificateId } = one;
    const vendorApp = one.makeApp();

    const putCertificate = (id: number, credential: VendorApp["credential"]) =>
      server.call("PUT", `${app}/certificates/${id}`, { body: { vendor, credential } });

    async function newUser(id = certificateId, { newToken } = vendorApp): Promise<string> {
      const path = `${app}/users/u${randomUUID().slice(0, 12)}`;
      const body = { certificateId: id, token: newToken(), platform: "android" };
      expect((await server.call("PUT", `${path}/devices/phone`, { body })).status).toBe(201);
      return path;
    }

    const check = (path: string, body: object, headers = {}) =>
      server.call("POST", `${path}/push-checks`, { body, headers });

    it("stores the certificate, and shows no secret of it", async () => {
      const { status, text, json } = await putCertificate(certificateId, vendorApp.credential);
      expect(status).toBe(201);
      expect(json.findings).toEqual([]);
      expect(text).not.toContain(vendorApp.secret);
    });

    it.each(["en", "ja", "zh"])("is accepted with the usual text in %s", async (language) => {
      const path = await newUser();
      const before = one.shown();
      const { json } = await check(path, { certificateId }, { "Accept-Language": language });
      expect(json).toMatchObject({ verdict: "accepted", code: "push_accepted" });
      expect(one.shown()).toBe(before + 1);
      expect(json.mayStillBeDropped.every(({ cause }: { cause: string }) => cause !== "")).toBe(true);
    });

    it("shows nothing in a dry run", async () => {
      const path = await newUser();
      const before = one.shown();
      const { json } = await check(path, { certificateId, dryRun: true });
      expect(json).toMatchObject({ verdict: "not_sent", code: one.dryRun, passed: true });
      expect(one.shown()).toBe(before);
    });

    it("names a spoilt credential", async () => {
      const [field, value, code] = one.spoil;
      const id = certificateId + 100;
      const put = await putCertificate(id, { ...vendorApp.credential, [field]: value });
      if (put.status === 422) return expect(put.json.code).toBe(code);
      const answer = await check(await newUser(id), { certificateId: id }, { Accept: "text/plain" });
      expect(answer.status).toBe(422);
      expect(answer.text.trim().split("\n").at(-1)).toContain(`rejected: ${code}: `);
    });

    it("shows in docs/push what really comes back", async () => {
      // What one runtime has made is not there for the other.
      one.forget?.();
      const variables = { SIGPOST: server.url, KEY: server.adminKey, SDKAPPID: String(server.sdkAppId) };
      const values = DOCUMENTED[vendor]?.() ?? expect.unreachable();
      expect(await runExamples(`docs/push/${vendor}.md`, { ...variables, ...values })).toBe(2);
    });

    // Meizu signs every request instead.
    if (vendor === "meizu") return;

    it("makes one access token for 100 checks at the same moment, sealed in storage", async () => {
      const id = certificateId + 200;
      const fresh = one.makeApp();
      await putCertificate(id, fresh.credential);
      const users = await Promise.all(Array.from({ length: 100 }, () => newUser(id, fresh)));
      const before = one.accessTokens().length;
      const checks = await Promise.all(users.map((path) => check(path, { certificateId: id })));
      expect(new Set(checks.map(({ json }) => json.code))).toEqual(new Set(["push_accepted"]));
      expect(one.accessTokens().length - before).toBe(1);
      const stored = await server.raw();
      expect(stored).toContain("vendor-token/");
      for (const secret of [fresh.secret, ...one.accessTokens()]) expect(stored).not.toContain(secret);
    });

    const { forget } = one;
    if (forget === undefined) return;

    it("makes a new one once when the vendor has forgotten it", async () => {
      forget();
      const path = await newUser();
      const shown = one.shown();
      expect((await check(path, { certificateId })).json.verdict).toBe("accepted");
      expect(one.accessTokens()).toHaveLength(1);
      expect(one.shown() - shown).toBe(1);
    });
  });
});
