/** Of each vendor a good certificate, a phone, and what its fake has to have seen. */

import { randomUUID } from "node:crypto";
import { Honor, honorOverrides, startHonor } from "../vendors/honor.ts";
import { Huawei, huaweiOverrides, startHuawei } from "../vendors/huawei.ts";
import { Meizu, startMeizu } from "../vendors/meizu.ts";
import { Oppo, startOppo } from "../vendors/oppo.ts";
import { startVivo, Vivo } from "../vendors/vivo.ts";
import { makeVapid, startWebPush, WebPush } from "../vendors/web-push.ts";
import { startXiaomi, Xiaomi } from "../vendors/xiaomi.ts";

export const MOZILLA = "https://updates.push.services.mozilla.com";

export interface Case {
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

export const huawei = new Huawei();
export const honor = new Honor();
export const xiaomi = new Xiaomi();
export const oppo = new Oppo();
export const vivo = new Vivo();
export const meizu = new Meizu();
export const webPush = new WebPush();

/** All of them on loopback, with the ORIGIN_OVERRIDES that lead a sigpost there. */
export async function startVendors() {
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
  const servers = [huaweiServers, honorServers, others].flatMap((some) => Object.values(some));
  const overrides: Record<string, string> = {
    ...huaweiOverrides(huaweiServers),
    ...honorOverrides(honorServers),
    ...Object.fromEntries(Object.entries(others).map(([origin, { origin: at }]) => [origin, at])),
  };
  const stop = async () => {
    for (const server of servers) await server.stop();
  };
  return { overrides, stop };
}

export const CASES: Readonly<Record<string, () => Case>> = {
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
