/**
 * Every vendor over HTTP, on every runtime: one check that is accepted, one that is refused, and
 * the examples of its page. Hashes, signatures, curves and the sending of bytes are the runtime's
 * own there.
 */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { runExamples } from "../support/examples.ts";
import { testSettings } from "../support/worker.ts";
import { Honor, honorOverrides, startHonor } from "../vendors/honor.ts";
import { Huawei, huaweiOverrides, startHuawei } from "../vendors/huawei.ts";
import { Meizu, startMeizu } from "../vendors/meizu.ts";
import { Oppo, startOppo } from "../vendors/oppo.ts";
import type { FakeServer } from "../vendors/server.ts";
import { startVivo, Vivo } from "../vendors/vivo.ts";
import { makeVapid, startWebPush, WebPush } from "../vendors/web-push.ts";
import { startXiaomi, Xiaomi } from "../vendors/xiaomi.ts";

const MOZILLA = "https://updates.push.services.mozilla.com";
/** Checks at the same moment, each of another user, because one user is protected from so many. */
const PARALLEL = 100;

interface Case {
  readonly credential: Readonly<Record<string, unknown>>;
  readonly secret: string;
  readonly token: string;
  /** What is changed for a refusal, and its code. */
  readonly refused: {
    readonly credential?: Readonly<Record<string, string>>;
    readonly token?: string;
    readonly code: string;
  };
  /** The values that the vendor's page leaves to the reader's environment. */
  readonly documented: Readonly<Record<string, string>>;
}

const huawei = new Huawei();
const honor = new Honor();
const xiaomi = new Xiaomi();
const oppo = new Oppo();
const vivo = new Vivo();
const meizu = new Meizu();
const webPush = new WebPush();

const CASES: Readonly<Record<string, () => Case>> = {
  huawei() {
    const { appId, appSecret, projectId } = huawei.makeApp();
    const shown = { appId: "108812345", appSecret: "ab".repeat(32), projectId: "388421841222333" };
    huawei.apps.set(shown.appId, shown);
    const [TOKEN, TOKEN_HARMONY5] = [
      `IQAAAACy${"x".repeat(102)}aB12`,
      `MAMz${"y".repeat(102)}cD34`,
    ];
    huawei.devices.set(TOKEN, { projectId: shown.projectId, harmony5: false });
    huawei.devices.set(TOKEN_HARMONY5, { projectId: shown.projectId, harmony5: true });
    return {
      credential: { appId, appSecret },
      secret: appSecret,
      token: huawei.makeToken(projectId),
      refused: { credential: { appSecret: "0".repeat(64) }, code: "huawei_oauth_mismatch" },
      documented: { APP_SECRET: shown.appSecret, TOKEN, TOKEN_HARMONY5 },
    };
  },
  honor() {
    const app = honor.makeApp();
    const shown = { appId: "104412345", clientId: "c0ffee01", clientSecret: "cd".repeat(16) };
    honor.apps.set(shown.clientId, shown);
    const [TOKEN, TOKEN_EXPIRED] = [
      `BAEAAGx${"x".repeat(100)}aB12`,
      `BAEAAGx${"y".repeat(100)}cD34`,
    ];
    honor.devices.set(TOKEN, { appId: shown.appId });
    honor.devices.set(TOKEN_EXPIRED, { appId: shown.appId, expired: true });
    return {
      credential: { ...app },
      secret: app.clientSecret,
      token: honor.makeToken(app),
      refused: { token: honor.makeToken(app, { expired: true }), code: "honor_token_expired" },
      documented: { CLIENT_SECRET: shown.clientSecret, TOKEN, TOKEN_EXPIRED },
    };
  },
  xiaomi() {
    const app = xiaomi.makeApp();
    const { appSecret, packageName } = app;
    const APP_SECRET = "c2VjcmV0IGluIGJhc2U2NA==";
    const shown = {
      appSecret: APP_SECRET,
      packageName: "com.example.app",
      region: "china",
    } as const;
    xiaomi.apps.set(APP_SECRET, { ...shown, channels: ["104086"], templates: [] });
    const TOKEN = "d//igwEhgBGCI2TG6lWqlCesc0I6xE1wUhNCBXQ8uNOi/dDZioYXVysbrVrvRmyE";
    xiaomi.devices.set(TOKEN, shown.packageName);
    return {
      credential: { appSecret, packageName, channelId: "104086", templateId: "P00001" },
      secret: appSecret,
      token: xiaomi.makeToken(app),
      refused: { credential: { channelId: "1" }, code: "xiaomi_channel" },
      documented: { APP_SECRET, TOKEN },
    };
  },
  oppo() {
    const app = oppo.makeApp();
    const [appKey, MASTER_SECRET] = ["6bd29d5d6986a07c6f74f4a6fc79f0d5", "ab".repeat(16)];
    oppo.apps.set(appKey, { masterSecret: MASTER_SECRET, channels: ["chat"] });
    const TOKEN = `CN_${"7a6f18e09c52b34d".repeat(2)}`;
    oppo.registrations.set(TOKEN, { appKey, region: "mainland" });
    return {
      credential: { ...app, channelId: "push" },
      secret: app.masterSecret,
      token: oppo.makeToken(app.appKey),
      refused: { credential: { masterSecret: "0".repeat(32) }, code: "oppo_sign" },
      documented: { MASTER_SECRET, APP_SECRET: "cd".repeat(16), TOKEN },
    };
  },
  vivo() {
    const app = vivo.makeApp();
    const appKey = "25509283-3767-4b9e-83fe-b6e55ac6b123";
    const APP_SECRET = "25509283-3767-4b9e-83fe-b6e55ac6b124";
    vivo.apps.set(10_004, {
      appId: "10004",
      appKey,
      appSecret: APP_SECRET,
      testDevices: new Set(),
    });
    const TOKEN = "15513410784181118114391";
    vivo.registrations.set(TOKEN, 10_004);
    return {
      credential: { ...app },
      secret: app.appSecret,
      token: vivo.makeToken(app),
      refused: { credential: { appSecret: randomUUID() }, code: "vivo_sign" },
      documented: { APP_SECRET, TOKEN },
    };
  },
  meizu() {
    const app = meizu.makeApp();
    const APP_SECRET = "ef".repeat(16);
    meizu.apps.set("110370", APP_SECRET);
    const [TOKEN, TOKEN_SWITCHED_OFF] = [`RA5${"0a3f61".repeat(7)}`, `RA5${"77c2d9".repeat(7)}`];
    meizu.phones.set(TOKEN, { appId: "110370", on: true });
    meizu.phones.set(TOKEN_SWITCHED_OFF, { appId: "110370", on: false });
    return {
      credential: { ...app },
      secret: app.appSecret,
      token: meizu.makeToken(app),
      refused: { credential: { appSecret: "0".repeat(32) }, code: "meizu_sign" },
      documented: { APP_SECRET, TOKEN, TOKEN_SWITCHED_OFF },
    };
  },
  webpush() {
    const vapid = makeVapid();
    const VAPID_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    return {
      credential: { ...vapid, subject: "mailto:ops@example.com" },
      secret: vapid.privateKey,
      token: webPush.subscribe(MOZILLA, vapid.publicKey),
      refused: {
        token: webPush.subscribe(MOZILLA, makeVapid().publicKey),
        code: "webpush_key_mismatch",
      },
      documented: {
        VAPID_PUBLIC,
        VAPID_PRIVATE: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
        SUBSCRIPTION: webPush.subscribe(MOZILLA, VAPID_PUBLIC),
        SUBSCRIPTION_OF_OTHER_KEY: webPush.subscribe(MOZILLA, makeVapid().publicKey),
      },
    };
  },
};

describe.each(CONTROLLED)("on $name", ({ start }) => {
  let fakes: FakeServer[];
  let server: ControlledServer;
  let app: string;
  let nextCertificate = 100;

  beforeAll(async () => {
    const [huaweiServers, honorServers] = [await startHuawei(huawei), await startHonor(honor)];
    const { send, query } = await startMeizu(meizu);
    const others = {
      "https://api.xmpush.xiaomi.com": await startXiaomi(xiaomi, "china"),
      "https://api-push-cn.heytapmobi.com": await startOppo(oppo, "mainland"),
      "https://api-push.vivo.com.cn": await startVivo(vivo),
      "https://server-api-push.meizu.com": send,
      "https://api-push.meizu.com": query,
      [MOZILLA]: await startWebPush(webPush, "mozilla", MOZILLA),
    };
    fakes = [
      ...Object.values(huaweiServers),
      ...Object.values(honorServers),
      ...Object.values(others),
    ];
    const overrides = {
      ...huaweiOverrides(huaweiServers),
      ...honorOverrides(honorServers),
      ...Object.fromEntries(Object.entries(others).map(([origin, fake]) => [origin, fake.origin])),
    };
    server = await start({
      ...testSettings(),
      VENDOR_DEADLINE_MS: "20000",
      ORIGIN_OVERRIDES: JSON.stringify(overrides),
    });
    app = `/v1/apps/${server.sdkAppId}`;
  });
  afterAll(async () => {
    await server?.stop();
    for (const fake of fakes) await fake.stop();
  });

  async function putCertificate(
    vendor: string,
    credential: Readonly<Record<string, unknown>>,
    ...secrets: readonly string[]
  ): Promise<number> {
    const certificateId = nextCertificate++;
    const put = await server.call("PUT", `${app}/certificates/${certificateId}`, {
      body: { vendor, credential },
    });
    expect(put.status, put.text).toBe(201);
    expect(put.json.findings).toEqual([]);
    for (const secret of secrets) expect(put.text).not.toContain(secret);
    return certificateId;
  }

  async function newUser(certificateId: number, token: string): Promise<string> {
    const user = `${app}/users/u${randomUUID().slice(0, 12)}`;
    const body = { certificateId, token, platform: "android" };
    expect((await server.call("PUT", `${user}/devices/phone`, { body })).status).toBe(201);
    return user;
  }

  const check = (user: string, certificateId: number, headers = {}) =>
    server.call("POST", `${user}/push-checks`, { body: { certificateId }, headers });

  describe.each(Object.keys(CASES))("%s", (vendor) => {
    const made = CASES[vendor]?.() ?? expect.unreachable();

    it("accepts a notification", async () => {
      const certificateId = await putCertificate(vendor, made.credential, made.secret);
      const { json } = await check(await newUser(certificateId, made.token), certificateId);
      expect(json).toMatchObject({
        verdict: "accepted",
        code: "push_accepted",
        passed: true,
        tokenDead: false,
      });
      expect(json.mayStillBeDropped.every(({ cause }: { cause: string }) => cause !== "")).toBe(
        true,
      );
    });

    it("refuses one, and the reason is named", async () => {
      const { credential = {}, token = made.token, code } = made.refused;
      const certificateId = nextCertificate++;
      const body = { vendor, credential: { ...made.credential, ...credential } };
      expect(
        (await server.call("PUT", `${app}/certificates/${certificateId}`, { body })).status,
      ).toBe(201);
      const user = await newUser(certificateId, token);
      const answer = await check(user, certificateId, { Accept: "text/plain" });
      expect(answer.status).toBe(422);
      expect(answer.text.trim().split("\n").at(-1)).toContain(`rejected: ${code}: `);
    });

    it("answers as its page in docs/push shows", async () => {
      // What one runtime has made is not there for the other.
      oppo.authTokens.clear();
      vivo.authTokens.clear();
      const variables = {
        SIGPOST: server.url,
        KEY: server.adminKey,
        SDKAPPID: String(server.sdkAppId),
      };
      expect(
        await runExamples(`docs/push/${vendor}.md`, { ...variables, ...made.documented }),
      ).toBe(2);
    });
  });

  it("lists the vendors with a label and a description of every field, in three languages", async () => {
    const descriptions = new Set<string>();
    for (const language of ["en", "ja", "zh"]) {
      const headers = { "Accept-Language": language };
      const { json } = await server.call("GET", "/v1/vendors", { key: undefined, headers });
      for (const { fields } of json.vendors) {
        expect(fields.length).toBeGreaterThan(1);
        for (const { label, description } of fields) {
          expect(label.length).toBeGreaterThan(1);
          expect(description.length).toBeGreaterThan(5);
          descriptions.add(`${language} ${description}`);
        }
      }
    }
    expect(descriptions.size).toBeGreaterThan(3 * 10);
  });

  it("Huawei's service account reaches HarmonyOS 5, also where the second of its signatures is taken", async () => {
    const { projectId } = huawei.makeApp();
    const { file } = huawei.makeAccount(projectId, ["RS256"]);
    const certificateId = await putCertificate("huawei", { serviceAccount: JSON.parse(file) });
    const { json } = await check(
      await newUser(certificateId, huawei.makeToken(projectId, true)),
      certificateId,
    );
    expect(json.verdict).toBe("accepted");
    expect(huawei.shown.at(-1)?.api).toBe("v3");
    const stages: { findings?: { cause: string }[] }[] = json.stages;
    const said = stages.flatMap(({ findings = [] }) => findings.map(({ cause }) => cause));
    expect(said.at(-1)).toContain("v3, signed with RS256");
  });

  it("marks a token that Honor calls expired inside a success as dead, and not the next one", async () => {
    const one = honor.makeApp();
    const certificateId = await putCertificate("honor", { ...one });
    const user = await newUser(certificateId, honor.makeToken(one, { expired: true }));
    expect((await check(user, certificateId)).json).toMatchObject({
      code: "honor_token_expired",
      tokenDead: true,
    });
    expect((await server.call("GET", `${user}/devices`)).json.devices).toMatchObject([
      { tokenDead: true },
    ]);
    const body = { certificateId, token: honor.makeToken(one) };
    await server.call("PUT", `${user}/devices/phone`, { body });
    expect((await check(user, certificateId)).json.verdict).toBe("accepted");
    expect((await server.call("GET", `${user}/devices`)).json.devices).toMatchObject([
      { tokenDead: false },
    ]);
  });

  it(`makes one access token for ${PARALLEL} checks at the same moment, sealed in storage`, async () => {
    const { appId, appSecret, projectId } = huawei.makeApp();
    const certificateId = await putCertificate("huawei", { appId, appSecret });
    const newToken = () => huawei.makeToken(projectId);
    const users = await Promise.all(
      Array.from({ length: PARALLEL }, () => newUser(certificateId, newToken())),
    );
    const before = huawei.minted;
    const checks = await Promise.all(users.map((user) => check(user, certificateId)));
    expect(new Set(checks.map(({ json }) => json.code))).toEqual(new Set(["push_accepted"]));
    expect(huawei.minted - before).toBe(1);
    const stored = await server.raw();
    expect(stored).toContain("vendor-token/");
    const tokens = [huawei, honor].flatMap(({ accessTokens }) => [...accessTokens.keys()]);
    for (const secret of [
      appSecret,
      ...tokens,
      ...oppo.authTokens.keys(),
      ...vivo.authTokens.keys(),
      ...webPush.jwts,
    ]) {
      expect(stored).not.toContain(secret);
      expect(server.logs()).not.toContain(secret);
    }
  });
});
