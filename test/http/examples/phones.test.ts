/**
 * The examples for React Native and uni-app, run against a real sigpost behind the example backend.
 * Only the phone and Tencent's libraries are doubles.
 */

import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sigpost } from "../../../examples/react-native/sigpost.ts";
import type {
  byExchange,
  fromBackend,
  GivenUserSig,
} from "../../../examples/react-native/user-sigs.ts";
import {
  BACKENDS,
  type Backend,
  type RunningBackend,
  session,
  startBackend,
} from "../../support/examples/backends.ts";
import { loadExample } from "../../support/examples/bundle.ts";
import type { phone } from "../../support/examples/doubles/phone.ts";
import { CLIENT, type OidcServer, startOidc } from "../../support/oidc.ts";
import { RUNTIMES } from "../../support/runtimes.ts";
import { type StatusServer, startStatusServer } from "../../support/status-server.ts";
import { makeToken } from "../../usersig/independent.ts";

const SESSION_SECRET = "a-secret-of-the-app-that-signs-its-sessions";
const EXCHANGING = 1400000003;
const BYTES = Buffer.from("8b0c7d2f9e41".repeat(6).slice(0, 64), "hex");

interface Session {
  logIn(): Promise<void>;
  logOut(): Promise<void>;
}
interface ReactNative {
  readonly Sigpost: typeof Sigpost;
  readonly ChatSession: new (
    sigpost: Sigpost,
    settings: { sdkAppId: number; pushAppKey: string; appVersion: string },
  ) => Session;
  readonly fromBackend: typeof fromBackend;
  readonly byExchange: typeof byExchange;
  readonly phone: typeof phone;
}
type UniApp = Session & { readonly phone: typeof phone };

describe.each(RUNTIMES)("with sigpost on $name", (runtime) => {
  const folder = resolve(`dist/example-phones-${process.pid}-${runtime.name}`);
  let status: StatusServer;
  let backend: RunningBackend;
  let oidc: OidcServer;

  const admin = (method: string, path: string, body?: object) =>
    fetch(`${status.server.url}/v1/apps/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${status.server.adminKey}`,
        "Content-Type": "application/json",
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const cookie = (userId: string) => ({
    Cookie: session(SESSION_SECRET, userId, Math.floor(Date.now() / 1000) + 600),
  });
  const devices = async (userId: string) =>
    (await status.json(status.ask(`${userId}/devices?reveal=true`))).devices;
  /** What the app has said of itself, newest first. */
  const states = async (userId: string): Promise<string[]> =>
    (await status.status(userId)).history
      .filter(({ kind }: { kind: string }) => kind === "presence")
      .map(({ state }: { state: string }) => state);

  beforeAll(async () => {
    oidc = await startOidc();
    status = await startStatusServer({
      start: (settings) => runtime.start({ ...settings, ALLOW_LOOPBACK_ISSUERS: "true" }),
    });
    const { server } = status;
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const apple = {
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
      ...{ keyId: "ABCDEFGHIJ", teamId: "KLMNOPQRST", topic: "com.example.app" },
      environment: "production",
    };
    const xiaomi = { appSecret: "AAAAAAAAAAAAAAAAAAAAAA==", packageName: "com.example.app" };
    for (const [id, vendor, credential] of [
      ["11", "apns", apple],
      ["21", "xiaomi", xiaomi],
    ] as const) {
      const put = await admin("PUT", `${server.sdkAppId}/certificates/${id}`, {
        vendor,
        credential,
      });
      expect(put.status).toBe(201);
    }
    const identityProviders = [{ issuer: oidc.issuer(), audience: CLIENT }];
    const app = { secretKey: "9".repeat(64), identityProviders };
    expect((await admin("PUT", `${EXCHANGING}`, app)).status).toBe(201);
    mkdirSync(folder, { recursive: true });
    const node = BACKENDS.find(({ name }) => name === "backend-node") as Backend;
    await node.make?.(folder);
    backend = await startBackend(node, folder, {
      SIGPOST_URL: server.url,
      SIGPOST_APP: String(server.sdkAppId),
      SIGPOST_KEY: server.adminKey,
      SESSION_SECRET,
    });
  });
  afterAll(async () => {
    backend?.stop();
    oidc?.stop();
    await status?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  describe("React Native", () => {
    let app: ReactNative;
    beforeEach(async () => {
      app = await loadExample<ReactNative>({
        folder: "react-native",
        files: ["chat-session.ts", "sigpost.ts", "user-sigs.ts"],
      });
    });

    const options = (ask: () => Promise<GivenUserSig>) => ({
      ...{ url: status.server.url, sdkAppId: status.server.sdkAppId, deviceId: "phone-1" },
      platform: "ios" as const,
      ask,
    });
    const settings = { sdkAppId: 1400000001, pushAppKey: "client key", appVersion: "7.1" };

    it("reports its device and its states, and logs out in the right order", async () => {
      const { phone } = app;
      phone.token = BYTES.toString("base64");
      const sigpost = new app.Sigpost(
        options(() => app.fromBackend(`${backend.url}/usersig`, cookie("alice"))),
      );
      const chat = new app.ChatSession(sigpost, settings);
      await chat.logIn();
      expect(phone.did).toEqual([
        "login 1400000001 alice true",
        "setRegistrationID alice",
        "registerPush 1400000001",
      ]);
      await expect.poll(() => devices("alice")).toHaveLength(1);
      const [device] = await devices("alice");
      expect(device).toMatchObject({
        ...{ deviceId: "phone-1", certificateId: "11", vendor: "apns", platform: "ios" },
        ...{ osVersion: "18.1", appVersion: "7.1", token: BYTES.toString("hex"), version: 1 },
      });
      expect(device).not.toHaveProperty("warnings");
      for (const state of ["inactive", "background", "active", "background"] as const)
        phone.become(state);
      await expect
        .poll(() => states("alice"))
        .toEqual(["background", "foreground", "background", "foreground"]);

      // The end of the app is nobody's report. Until Tencent says something of a phone, nothing is
      // known; its SDK for JavaScript counts as Web.
      expect((await status.status("alice")).offlinePush.code).toBe("app_only");
      await status.fire("alice", "Login", "Register", "Web");
      await status.fire("alice", "Disconnect", "LinkClose", "Web");
      expect((await status.status("alice")).offlinePush.code).toBe("app_only");
      await status.fire("alice", "Disconnect", "LinkClose", "IOS");
      await expect
        .poll(async () => (await status.status("alice")).offlinePush.code)
        .toBe("push_online");

      await chat.logOut();
      expect(await devices("alice")).toEqual([]);
      expect((await states("alice"))[0]).toBe("loggedOut");
      expect(phone.did.slice(3)).toEqual(["unRegisterPush", "logout"]);
      phone.become("active");
      expect((await states("alice"))[0]).toBe("loggedOut");
    });

    it("asks for the next UserSig when 80 % of its life is over, once for all who want it", async () => {
      let asked = 0;
      const sigpost = new app.Sigpost(
        options(() => {
          asked += 1;
          return app.fromBackend(`${backend.url}/usersig`, cookie("bert"));
        }),
      );
      vi.useFakeTimers({ toFake: ["Date"] });
      try {
        const begun = Date.now();
        await Promise.all([sigpost.userSig(), sigpost.reportPresence("foreground")]);
        vi.setSystemTime(begun + 86_400_000 * 0.79);
        await sigpost.userSig();
        expect(asked).toBe(1);
        vi.setSystemTime(begun + 86_400_000 * 0.81);
        await Promise.all([sigpost.userSig(), sigpost.userSig()]);
        expect(asked).toBe(2);
      } finally {
        vi.useRealTimers();
      }
    });

    it("asks once more when its UserSig is refused, and gives up after that", async () => {
      const now = Math.floor(Date.now() / 1000);
      const wrong = (): GivenUserSig => ({
        userId: "carl",
        userSig: makeToken(
          { userId: "carl", sdkAppId: status.server.sdkAppId, time: now, expire: 86_400 },
          "another SecretKey",
        ),
        issuedAt: new Date(now * 1000).toISOString(),
        expiresAt: new Date((now + 86_400) * 1000).toISOString(),
      });
      let asked = 0;
      const once = new app.Sigpost(
        options(async () => {
          asked += 1;
          return asked === 1 ? wrong() : app.fromBackend(`${backend.url}/usersig`, cookie("carl"));
        }),
      );
      await once.reportPresence("foreground");
      expect([asked, await states("carl")]).toEqual([2, ["foreground"]]);
      const always = new app.Sigpost(options(async () => wrong()));
      await expect(always.reportPresence("background")).rejects.toMatchObject({
        status: 401,
        code: "usersig_refused",
        message: expect.stringMatching(/\w\. \w/),
      });
    });

    it("gets a UserSig for an ID token, without any backend", async () => {
      const idToken = await oidc.token();
      const given = await app.byExchange(status.server.url, EXCHANGING, idToken);
      expect(given).toMatchObject({ userId: "alice", sdkAppId: EXCHANGING });
      await expect(
        app.byExchange(status.server.url, EXCHANGING, "eyJhbGciOiJub25lIn0.e30."),
      ).rejects.toMatchObject({ status: 401 });
    });
  });

  describe("uni-app", () => {
    const load = async (): Promise<UniApp> => {
      const app = await loadExample<UniApp>({
        folder: "uni-app",
        files: ["chat-session.ts", "App.vue"],
        places: {
          "https://sigpost.example.com": status.server.url,
          "https://api.example.com": backend.url,
          // The phone has to be known before the module begins.
          "uni.getSystemInfoSync()": '({ platform: "android" })',
        },
      });
      app.phone.stored.set("session", cookie("dora").Cookie.replace("session=", ""));
      return app;
    };

    it("reports its device and its states, and logs out in the right order", async () => {
      const app = await load();
      const { phone } = app;
      phone.token = "gqpKNK6vZ4vNJmM4VYjM0eNcbzcdoA1bVUvRk4hxBqfTJDqF5G0EcTB2ZTHvYZrc";
      // Nobody is logged in yet.
      phone.hooks.show();
      await app.logIn();
      await expect.poll(() => devices("dora")).toHaveLength(1);
      expect((await devices("dora"))[0]).toMatchObject({
        ...{ certificateId: "21", vendor: "xiaomi", platform: "android", token: phone.token },
        deviceId: phone.stored.get("sigpost.deviceId"),
      });
      phone.hooks.hide();
      await expect.poll(() => states("dora")).toEqual(["background", "foreground"]);
      await app.logOut();
      expect(await devices("dora")).toEqual([]);
      expect((await states("dora"))[0]).toBe("loggedOut");
      expect(phone.did).toEqual([
        ...["login 1400000001 dora true", "setRegistrationID dora", "registerPush 1400000001"],
        ...["unRegisterPush", "logout"],
      ]);
    });

    it("reports no device where the plug-in has no token, as on an iPhone", async () => {
      const app = await load();
      app.phone.token = "";
      const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
      try {
        await app.logIn();
        await expect.poll(() => states("dora")).toContain("foreground");
        expect(warn).not.toHaveBeenCalled();
        expect(await devices("dora")).toEqual([]);
        await app.logOut();
        // There was no device to take back.
        expect(warn.mock.calls).toEqual([["sigpost:", expect.stringContaining("has no device")]]);
      } finally {
        warn.mockRestore();
      }
    });
  });
});
