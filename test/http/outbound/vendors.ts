/** All vendors as fakes, each with a front before the host that takes the notifications. */

import { randomUUID } from "node:crypto";
import type { TestCertificates } from "../../support/certificates.ts";
import { Apple, startApns } from "../../vendors/apns.ts";
import { Google, startGoogle } from "../../vendors/google.ts";
import { Honor, honorOverrides, startHonor } from "../../vendors/honor.ts";
import { Huawei, huaweiOverrides, startHuawei } from "../../vendors/huawei.ts";
import { Meizu, startMeizu } from "../../vendors/meizu.ts";
import { Oppo, startOppo } from "../../vendors/oppo.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { startVivo, Vivo } from "../../vendors/vivo.ts";
import { makeVapid, startWebPush, WebPush } from "../../vendors/web-push.ts";
import { startXiaomi, Xiaomi } from "../../vendors/xiaomi.ts";
import { type Front, type Protocol, startFront } from "./front.ts";

const MOZILLA = "https://updates.push.services.mozilla.com";

export interface VendorCase {
  readonly credential: Readonly<Record<string, unknown>>;
  readonly origin: string;
  newToken(): string;
}

export const VENDOR_CASES = [
  "apns",
  "fcm",
  "huawei",
  "huawei v3",
  "honor",
  "xiaomi",
  "oppo",
  "vivo",
  "meizu",
  "webpush",
] as const;
export type VendorCaseName = (typeof VENDOR_CASES)[number];

export interface Vendors {
  readonly cases: Readonly<Record<VendorCaseName, VendorCase>>;
  readonly fronts: Readonly<Record<string, Front>>;
  readonly overrides: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

function makeCases(
  apple: Apple,
  google: Google,
  huawei: Huawei,
): Pick<Vendors["cases"], "apns" | "fcm" | "huawei" | "huawei v3"> {
  const { privateKey, keyId, teamId } = apple.makeKey();
  const topic = "com.example.app";
  const account = google.makeAccount();
  const { appId, appSecret, projectId } = huawei.makeApp();
  const { file } = huawei.makeAccount(projectId, ["PS256"]);
  const PUSH = "https://push-api.cloud.huawei.com";
  return {
    apns: {
      credential: { privateKey, keyId, teamId, topic, environment: "production" },
      origin: "https://api.push.apple.com",
      newToken() {
        const token = `${randomUUID()}${randomUUID()}`.replaceAll("-", "");
        apple.devices.set(token, { topic, environment: "production" });
        return token;
      },
    },
    fcm: {
      credential: { serviceAccount: account.file },
      origin: "https://fcm.googleapis.com",
      newToken: () => google.makeToken(account),
    },
    huawei: {
      credential: { appId, appSecret },
      origin: PUSH,
      newToken: () => huawei.makeToken(projectId),
    },
    "huawei v3": {
      credential: { serviceAccount: JSON.parse(file) },
      origin: PUSH,
      newToken: () => huawei.makeToken(projectId, true),
    },
  };
}

/** @param protocol of the fronts; the one before Apple speaks HTTP/2 where there is TLS */
export async function startVendors(protocol: Protocol, tls?: TestCertificates): Promise<Vendors> {
  const [apple, google, huawei, honor] = [new Apple(), new Google(), new Huawei(), new Honor()];
  const [xiaomi, oppo, vivo, meizu, webPush] = [
    new Xiaomi(),
    new Oppo(),
    new Vivo(),
    new Meizu(),
    new WebPush(),
  ];
  const { oauth, fcm } = await startGoogle(google);
  const [huaweiServers, honorServers, meizuServers] = [
    await startHuawei(huawei),
    await startHonor(honor),
    await startMeizu(meizu),
  ];
  const behind: Record<string, FakeServer> = {
    "https://api.push.apple.com": await startApns(apple, "production"),
    "https://fcm.googleapis.com": fcm,
    "https://push-api.cloud.huawei.com": huaweiServers.push,
    "https://push-api.cloud.honor.com": honorServers.push,
    "https://api.xmpush.xiaomi.com": await startXiaomi(xiaomi, "china"),
    "https://api-push-cn.heytapmobi.com": await startOppo(oppo, "mainland"),
    "https://api-push.vivo.com.cn": await startVivo(vivo),
    "https://server-api-push.meizu.com": meizuServers.send,
    [MOZILLA]: await startWebPush(webPush, "mozilla", MOZILLA),
  };
  const fronts: Record<string, Front> = {};
  for (const [origin, { origin: target }] of Object.entries(behind)) {
    const ofApple = protocol === "https" && origin.endsWith("apple.com");
    fronts[origin] = await startFront(target, ofApple ? "http2" : protocol, tls);
  }
  const vapid = makeVapid();
  const apps = {
    honor: honor.makeApp(),
    xiaomi: xiaomi.makeApp(),
    oppo: oppo.makeApp(),
    vivo: vivo.makeApp(),
    meizu: meizu.makeApp(),
  };
  const { appSecret, packageName } = apps.xiaomi;
  const cases: Vendors["cases"] = {
    ...makeCases(apple, google, huawei),
    honor: {
      credential: { ...apps.honor },
      origin: "https://push-api.cloud.honor.com",
      newToken: () => honor.makeToken(apps.honor),
    },
    xiaomi: {
      credential: { appSecret, packageName, channelId: "104086" },
      origin: "https://api.xmpush.xiaomi.com",
      newToken: () => xiaomi.makeToken(apps.xiaomi),
    },
    oppo: {
      credential: { ...apps.oppo },
      origin: "https://api-push-cn.heytapmobi.com",
      newToken: () => oppo.makeToken(apps.oppo.appKey),
    },
    vivo: {
      credential: { ...apps.vivo },
      origin: "https://api-push.vivo.com.cn",
      newToken: () => vivo.makeToken(apps.vivo),
    },
    meizu: {
      credential: { ...apps.meizu },
      origin: "https://server-api-push.meizu.com",
      newToken: () => meizu.makeToken(apps.meizu),
    },
    webpush: {
      credential: { ...vapid, subject: "mailto:ops@example.com" },
      origin: MOZILLA,
      newToken: () => webPush.subscribe(MOZILLA, vapid.publicKey),
    },
  };
  const others = [oauth, huaweiServers.oauth, honorServers.iam, meizuServers.query];
  return {
    cases,
    fronts,
    overrides: {
      "https://oauth2.googleapis.com": oauth.origin,
      "https://api-push.meizu.com": meizuServers.query.origin,
      ...huaweiOverrides(huaweiServers),
      ...honorOverrides(honorServers),
      ...Object.fromEntries(
        Object.entries(fronts).map(([origin, front]) => [origin, front.origin]),
      ),
    },
    async stop() {
      for (const server of [...Object.values(fronts), ...Object.values(behind), ...others])
        await server.stop();
    },
  };
}
