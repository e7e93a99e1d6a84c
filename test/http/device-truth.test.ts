/**
 * What is true of a user's devices whatever happens at the same moment: no report is lost, a token
 * has one owner, a version is changed once; and what an earlier version stored is taken over once.
 */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createSealer } from "../../worker/access/sealing.ts";
import { type Answer, CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { newToken, TOPIC } from "../support/push-deployment.ts";
import { testSettings } from "../support/worker.ts";
import { Apple } from "../vendors/apns.ts";

const OFTEN = Number(process.env.TRUTH_TRIES ?? 3);
const MANY = 50;

interface Device {
  readonly deviceId: string;
  readonly token: string;
  readonly tokenDead: boolean;
  readonly version: number;
  readonly dead?: { readonly code: string };
  readonly reportedAt: string;
}

describe.each(CONTROLLED)("devices on $name", ({ start }) => {
  const settings = testSettings();
  const sealer = createSealer({ sealingKey: settings.SEALING_KEY });
  let server: ControlledServer;
  let app: string;
  const { privateKey, keyId, teamId } = new Apple().makeKey();
  const credential = { privateKey, keyId, teamId, topic: TOPIC, environment: "production" };
  /** From now on `app` is this one. */
  const useApp = async (sdkAppId: number) => {
    app = `/v1/apps/${sdkAppId}`;
    const body = { vendor: "apns", credential };
    const put = await server.call("PUT", `${app}/certificates/11`, { body });
    expect(put.status).toBe(201);
  };
  beforeAll(async () => {
    server = await start(settings);
    await useApp(server.sdkAppId);
  });
  afterAll(() => server?.stop());

  const newUser = () => `u${randomUUID().slice(0, 8)}`;
  const report = (user: string, deviceId: string, token = newToken(), ifMatch?: string) =>
    server.call("PUT", `${app}/users/${user}/devices/${deviceId}`, {
      body: { certificateId: 11, token },
      ...(ifMatch !== undefined && { headers: { "If-Match": ifMatch } }),
    });
  const list = async (user: string, query = "?reveal=true") =>
    (await server.call("GET", `${app}/users/${user}/devices${query}`)).json.devices as Device[];
  const remove = (user: string, deviceId: string, ifMatch?: string) =>
    server.call("DELETE", `${app}/users/${user}/devices/${deviceId}`, {
      ...(ifMatch !== undefined && { headers: { "If-Match": ifMatch } }),
    });
  const codes = (answers: readonly Answer[]) => answers.map(({ status }) => status);
  /** Weak where the answer was compressed on its way. */
  const versionOf = ({ headers }: Answer) =>
    Number(/^(?:W\/)?"(\d+)"$/.exec(headers.get("ETag") ?? "")?.[1]);
  const keysWith = async (part: string) =>
    (await server.entries()).map(({ key }) => key).filter((key) => key.includes(part));

  it("lose none of 200 commands of one user at the same moment", async () => {
    const user = newUser();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => report(user, `d${index % 20}`)),
    );
    expect(new Set(codes(answers))).toEqual(new Set([200, 201]));
    // Each has a version of its own: none was written over one that it had not seen.
    const versions = answers.map(versionOf).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    const devices = await list(user);
    expect(devices).toHaveLength(20);
    for (const { deviceId, version } of devices)
      expect(version).toBe(
        Math.max(...answers.filter((_, index) => `d${index % 20}` === deviceId).map(versionOf)),
      );
  }, 60_000);

  it(`have one owner for a token that ${MANY} users report at the same moment`, async () => {
    for (let times = 0; times < OFTEN; times++) {
      const token = newToken();
      const users = Array.from({ length: MANY }, newUser);
      const answers = await Promise.all(users.map((user) => report(user, "phone", token)));
      expect(new Set(codes(answers))).toEqual(new Set([201]));
      const devices = (await Promise.all(users.map((user) => list(user)))).flat();
      expect(devices.filter(({ tokenDead }) => !tokenDead).map((one) => one.token)).toEqual([
        token,
      ]);
      expect(devices.filter(({ dead }) => dead?.code === "device_token_moved")).toHaveLength(
        MANY - 1,
      );
    }
  }, 600_000);

  it("are changed once from a version that two have read", async () => {
    const user = newUser();
    const made = await report(user, "phone");
    const tag = made.headers.get("ETag") ?? "";
    expect((await list(user))[0]?.version).toBe(versionOf(made));
    const token = newToken();
    const answers = await Promise.all([
      report(user, "phone", token, tag),
      report(user, "phone", newToken(), tag),
      remove(user, "phone", tag),
    ]);
    expect(codes(answers).sort()).toEqual([200, 412, 412]);
    const refused = answers.find(({ status }) => status === 412);
    expect(refused?.json.code).toBe("version_changed");
    expect((await report(newUser(), "phone", token, "*")).status).toBe(412);
    expect((await report(user, "pad", newToken(), '"0"')).status).toBe(201);
  });

  it("come page by page", async () => {
    const user = newUser();
    for (const name of ["b", "c", "a"]) await report(user, name);
    const path = `${app}/users/${user}/devices`;
    const first = (await server.call("GET", `${path}?limit=2`)).json;
    const rest = (await server.call("GET", `${path}?limit=2&cursor=${first.cursor}`)).json;
    expect([first, rest].map(({ devices }) => devices.map((one: Device) => one.deviceId))).toEqual([
      ["a", "b"],
      ["c"],
    ]);
    expect(rest).not.toHaveProperty("cursor");
    for (const query of ["limit=0", "limit=x"])
      expect((await server.call("GET", `${path}?${query}`)).json.code).toBe("limit_invalid");
    expect((await server.call("GET", `${path}?cursor=x`)).json.code).toBe("cursor_invalid");
  });

  describe("as an earlier version stored them", () => {
    let sdkAppId = 1_500_000_000;
    // Of an app that nothing was found of, nothing is looked for again.
    beforeEach(async () => {
      sdkAppId += 1;
      const body = { secretKey: randomUUID() };
      expect((await server.call("PUT", `/v1/apps/${sdkAppId}`, { body })).status).toBe(201);
      await useApp(sdkAppId);
    });
    afterAll(() => {
      app = `/v1/apps/${server.sdkAppId}`;
    });
    const plant = async (user: string, deviceId: string, more: object = {}) => {
      const token = newToken();
      const key = `device/${sdkAppId}/${encodeURIComponent(user)}/${deviceId}`;
      const tokenHash = await hash(token);
      const summary = {
        certificateId: "11",
        vendor: "apns",
        token: "abc…def",
        reportedAt: Math.floor(Date.now() / 1000) - 1000,
        ...more,
      };
      const place = { sdkAppId, userId: user, deviceId };
      const sealedToken = await sealer.seal("device-token", `${key}#token`, token);
      const value = { ...place, ...summary, sealedToken, tokenHash };
      await server.control({ put: { key, value, metadata: summary } });
      const owner = `device-token/${sdkAppId}/${tokenHash}`;
      await server.control({ put: { key: owner, value: place } });
      return { token, key, value };
    };
    const hash = async (token: string) =>
      Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(token)))
        .toString("hex")
        .slice(0, 32);
    /** It is looked for again. */
    const later = () => server.control({ advance: 61 });

    it("are taken over with the first use, by ten at once, and then nothing of them is left", async () => {
      const user = newUser();
      const dead = { code: "apns_unregistered", at: Math.floor(Date.now() / 1000) - 500 };
      const phone = await plant(user, "phone");
      const pad = await plant(user, "pad", { dead });
      // Somebody who does not come, so that the app still has some.
      await plant(newUser(), "phone");
      await Promise.all(Array.from({ length: 10 }, () => list(user)));
      await later();
      expect(await list(user)).toMatchObject([
        { deviceId: "pad", token: pad.token, tokenDead: true, dead: { code: dead.code } },
        {
          deviceId: "phone",
          token: phone.token,
          tokenDead: false,
          reportedAt: new Date(phone.value.reportedAt * 1000).toISOString().replace(".000", ""),
        },
      ]);
      expect(await keysWith(phone.key)).toEqual([]);
      expect(await keysWith(`device-token/${sdkAppId}/${phone.value.tokenHash}`)).toEqual([]);
      // A place that still shows what was there brings nothing back.
      expect((await remove(user, "phone")).status).toBe(200);
      await server.control({ put: { key: phone.key, value: phone.value } });
      await later();
      expect((await list(user)).map(({ deviceId }) => deviceId)).toEqual(["pad"]);
      expect(await keysWith(phone.key)).toEqual([]);
      expect(await keysWith(`token/${sdkAppId}/${phone.value.tokenHash}/`)).toEqual([]);
    });

    it("stay with whoever reported the token since", async () => {
      const user = newUser();
      const { token } = await plant(user, "phone");
      const next = newUser();
      expect((await report(next, "phone", token)).status).toBe(201);
      expect(await list(user)).toMatchObject([
        { tokenDead: true, dead: { code: "device_token_moved" } },
      ]);
      expect(await list(next)).toMatchObject([{ token, tokenDead: false }]);
    });
  });

  it("are forgotten with everything else of the user, and nobody else's", async () => {
    const user = newUser();
    const token = newToken();
    await report(user, "phone", token);
    await report(user, "pad");
    const headers = { "Idempotency-Key": randomUUID() };
    const check = { body: { certificateId: 77 }, headers };
    const path = `${app}/users/${user}`;
    await server.call("POST", `${path}/push-checks`, check);
    const presence = { body: { platform: "iOS", state: "foreground" } };
    await server.call("PUT", `${path}/presence/phone`, presence);
    const other = newUser();
    await report(other, "phone");

    const removed = await server.call("DELETE", path);
    expect(removed.status).toBe(200);
    expect(removed.json).toMatchObject({
      userId: user,
      removed: { devices: 2, pushChecks: 1, idempotencyKeys: 1, statusEvents: 1 },
      stays: { auditDays: 90 },
    });
    expect(await list(user)).toEqual([]);
    expect((await server.call("GET", `${path}/push-checks`)).json.checks).toEqual([]);
    expect((await server.call("GET", `${path}/status`)).json.history).toEqual([]);
    expect((await server.call("POST", `${path}/push-checks`, check)).json.verdict).toBe("not_sent");
    expect((await server.call("DELETE", path)).json.removed).toMatchObject({ devices: 0 });
    expect(await list(other)).toHaveLength(1);
    // The token is nobody's: whoever reports it next takes it from no one.
    const heir = newUser();
    expect((await report(heir, "phone", token)).json.tokenDead).toBe(false);
    expect(await list(user)).toEqual([]);
  });
});
