/** Huawei, Honor and Xiaomi over HTTP, on every runtime: their cryptography and forms are the runtime's own there. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runExamples } from "../support/examples.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { Honor, honorOverrides, startHonor } from "../vendors/honor.ts";
import { Huawei, huaweiOverrides, startHuawei } from "../vendors/huawei.ts";
import type { FakeServer } from "../vendors/server.ts";
import { startXiaomi, Xiaomi } from "../vendors/xiaomi.ts";
import { bearer, send } from "./client.ts";

/** Checks at the same moment, each of another user, because one user is protected from so many. */
const PARALLEL = 100;

describe.each(RUNTIMES)("on $name", ({ start }) => {
  const huawei = new Huawei();
  const honor = new Honor();
  const xiaomi = new Xiaomi();
  let fakes: FakeServer[];
  let server: RunningServer;
  let nextCertificate = 100;

  beforeAll(async () => {
    const huaweiServers = await startHuawei(huawei);
    const honorServers = await startHonor(honor);
    const xiaomiServer = await startXiaomi(xiaomi, "china");
    fakes = [...Object.values(huaweiServers), ...Object.values(honorServers), xiaomiServer];
    const overrides = {
      ...huaweiOverrides(huaweiServers),
      ...honorOverrides(honorServers),
      "https://api.xmpush.xiaomi.com": xiaomiServer.origin,
    };
    server = await start({
      ...testSettings(),
      VENDOR_DEADLINE_MS: "20000",
      ORIGIN_OVERRIDES: JSON.stringify(overrides),
    });
  });
  afterAll(async () => {
    await server?.stop();
    for (const fake of fakes) await fake.stop();
  });

  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever came
  async function call(method: string, path: string, body?: unknown, headers = {}): Promise<any> {
    const type = body === undefined ? {} : { "Content-Type": "application/json" };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const address = `/v1/apps/${server.sdkAppId}${path}`;
    const answer = await send(server, method, address, { ...bearer(server), ...type, ...headers }, sent);
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer.json();
  }

  async function addCertificate(vendor: string, credential: Record<string, unknown>): Promise<number> {
    const certificateId = nextCertificate++;
    await call("PUT", `/certificates/${certificateId}`, { vendor, credential });
    return certificateId;
  }

  async function addUser(certificateId: number, token: string): Promise<string> {
    const user = `u${randomUUID().slice(0, 8)}`;
    await call("PUT", `/users/${user}/devices/phone`, { certificateId, token, platform: "android" });
    return user;
  }

  const check = (user: string, certificateId: number, more: object = {}, headers = {}) =>
    call("POST", `/users/${user}/push-checks`, { certificateId, ...more }, headers);

  const credentials = {
    huawei() {
      const { appId, appSecret, projectId } = huawei.makeApp();
      return { credential: { appId, appSecret }, token: () => huawei.makeToken(projectId) };
    },
    honor() {
      const app = honor.makeApp();
      return { credential: { ...app }, token: () => honor.makeToken(app) };
    },
    xiaomi() {
      const app = xiaomi.makeApp();
      const { appSecret, packageName } = app;
      return { credential: { appSecret, packageName, channelId: "104086" }, token: () => xiaomi.makeToken(app) };
    },
  } as const;

  it.each(Object.keys(credentials) as (keyof typeof credentials)[])(
    "%s accepts the usual text in every language",
    async (vendor) => {
      const { credential, token } = credentials[vendor]();
      const certificateId = await addCertificate(vendor, credential);
      const user = await addUser(certificateId, token());
      for (const language of ["en", "ja", "zh"]) {
        const result = await check(user, certificateId, {}, { "Accept-Language": language });
        expect(result).toMatchObject({ verdict: "accepted", code: "push_accepted", passed: true, tokenDead: false });
        expect(result.mayStillBeDropped.length).toBeGreaterThan(2);
      }
    },
  );

  it.each([["PS256"], ["RS256"]])("a service account reaches HarmonyOS 5 where %s is taken", async (algorithm) => {
    const { projectId } = huawei.makeApp();
    const { file } = huawei.makeAccount(projectId, [algorithm]);
    const certificateId = await addCertificate("huawei", { serviceAccount: JSON.parse(file) });
    const user = await addUser(certificateId, huawei.makeToken(projectId, true));
    const result = await check(user, certificateId);
    expect(result.verdict).toBe("accepted");
    expect(huawei.shown.at(-1)?.api).toBe("v3");
    // biome-ignore lint/suspicious/noExplicitAny: an answer's JSON
    const said = result.stages.flatMap(({ findings = [] }: any) => findings.map(({ cause }: any) => cause));
    expect(said.at(-1)).toContain(`v3, signed with ${algorithm}`);
  });

  it.each(["huawei", "honor"] as const)("%s: one access token for 100 checks at the same moment", async (vendor) => {
    const { credential, token } = credentials[vendor]();
    const certificateId = await addCertificate(vendor, credential);
    const users = await Promise.all(Array.from({ length: PARALLEL }, () => addUser(certificateId, token())));
    const before = { huawei, honor }[vendor].minted;
    const results = await Promise.all(users.map((user) => check(user, certificateId)));
    expect(results.map(({ verdict, code }) => `${verdict} ${code}`)).toEqual(
      Array(PARALLEL).fill("accepted push_accepted"),
    );
    expect({ huawei, honor }[vendor].minted - before).toBe(1);
  });

  it("a token that Honor calls expired inside a success is marked dead, and a new one is not", async () => {
    const app = honor.makeApp();
    const certificateId = await addCertificate("honor", { ...app });
    const user = await addUser(certificateId, honor.makeToken(app, { expired: true }));
    expect(await check(user, certificateId)).toMatchObject({ code: "honor_token_expired", tokenDead: true });
    expect((await call("GET", `/users/${user}/devices`)).devices).toMatchObject([{ tokenDead: true }]);
    await call("PUT", `/users/${user}/devices/phone`, { certificateId, token: honor.makeToken(app) });
    expect((await check(user, certificateId)).verdict).toBe("accepted");
    expect((await call("GET", `/users/${user}/devices`)).devices).toMatchObject([{ tokenDead: false }]);
  });

  /** The values that the documents leave to the reader's environment. */
  const documented = {
    huawei() {
      const projectId = "388421841222333";
      const app = { appId: "108812345", appSecret: "ab".repeat(32), projectId };
      huawei.apps.set(app.appId, app);
      const [TOKEN, TOKEN_HARMONY5] = [`IQAAAACy${"x".repeat(102)}aB12`, `MAMz${"y".repeat(102)}cD34`];
      huawei.devices.set(TOKEN, { projectId, harmony5: false });
      huawei.devices.set(TOKEN_HARMONY5, { projectId, harmony5: true });
      return { APP_SECRET: app.appSecret, TOKEN, TOKEN_HARMONY5 };
    },
    honor() {
      const app = { appId: "104412345", clientId: "c0ffee01", clientSecret: "cd".repeat(16) };
      honor.apps.set(app.clientId, app);
      const [TOKEN, TOKEN_EXPIRED] = [`BAEAAGx${"x".repeat(100)}aB12`, `BAEAAGx${"y".repeat(100)}cD34`];
      honor.devices.set(TOKEN, { appId: app.appId });
      honor.devices.set(TOKEN_EXPIRED, { appId: app.appId, expired: true });
      return { CLIENT_SECRET: app.clientSecret, TOKEN, TOKEN_EXPIRED };
    },
    xiaomi() {
      const appSecret = "c2VjcmV0IGluIGJhc2U2NA==";
      const packageName = "com.example.app";
      xiaomi.apps.set(appSecret, { appSecret, packageName, region: "china", channels: ["104086"], templates: [] });
      const TOKEN = `d//igwEhgBGCI2TG6lWqlCesc0I6xE1wUhNCBXQ8uNOi/dDZioYXVysbrVrvRmyE`;
      xiaomi.devices.set(TOKEN, packageName);
      return { APP_SECRET: appSecret, TOKEN };
    },
  } as const;

  it.each(Object.keys(documented) as (keyof typeof documented)[])(
    "docs/push/%s.md shows what really comes back",
    async (vendor) => {
      const variables = { SIGPOST: server.url, KEY: server.adminKey, SDKAPPID: String(server.sdkAppId) };
      expect(await runExamples(`docs/push/${vendor}.md`, { ...variables, ...documented[vendor]() })).toBe(2);
    },
  );

  it("no secret reaches the log", () => {
    const secrets = [...huawei.apps.values()].map(({ appSecret }) => appSecret);
    for (const secret of [...secrets, ...huawei.accessTokens.keys(), ...honor.accessTokens.keys()])
      expect(server.logs()).not.toContain(secret);
  });
});
