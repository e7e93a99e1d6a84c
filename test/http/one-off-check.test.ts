/** A push check of a token that no device has: it is used once, and kept nowhere. */

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { newToken, TOPIC, usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";
import { testSettings } from "../support/worker.ts";
import { Apple } from "../vendors/apns.ts";

const TEXT = { Accept: "text/plain" };
const newUser = () => `/users/u${randomUUID().slice(0, 8)}`;

describe.each(RUNTIMES)("a token of the request on $name", (runtime) => {
  const push = usePush(runtime);
  const appleToken = () => {
    const token = newToken();
    push.apple.devices.set(token, { topic: TOPIC, environment: "production" });
    return token;
  };
  const check = (path: string, body: object, headers: Record<string, string> = {}) =>
    push.call("POST", `${path}/push-checks`, body, headers);

  it("is sent to once, with the one certificate that fits, and leaves a check without it", async () => {
    const path = newUser();
    const token = appleToken();
    const { json } = await check(path, { token, platform: "ios" });
    expect(json).toMatchObject({ verdict: "accepted", certificateId: "11", tokenDead: false });
    expect(json.deviceId).toBeUndefined();
    expect(
      json.stages.map(({ stage, status }: Record<string, string>) => `${stage} ${status}`),
    ).toEqual([
      "certificate ok",
      "device ok",
      "credential ok",
      "authorize ok",
      "send ok",
      "verdict ok",
    ]);
    expect(json.stages[1]).toMatchObject({
      code: "stage_token",
      detail:
        "The token in the request has 64 characters. It is used for this check only, and not stored.",
    });
    expect(push.apple.shown).toEqual([token]);
    const kept = await push.call("GET", `${path}/push-checks/${json.id}`);
    expect(kept.json).toEqual(json);
    expect((await push.call("GET", `${path}/devices`)).json.devices).toEqual([]);
    expect((await push.call("GET", "/certificates/11")).json.lastCheck).toBeUndefined();
  });

  it("is told in lines and in events", async () => {
    const lines = await check(newUser(), { token: appleToken(), dryRun: true }, TEXT);
    expect([lines.status, lines.text]).toEqual([200, expect.stringMatching(/^device +ok/m)]);
    const events = await check(newUser(), { token: appleToken() }, { Accept: "text/event-stream" });
    expect(events.text.match(/^event: \w+$/gm)).toEqual([
      ...Array(6).fill("event: stage"),
      "event: result",
    ]);
  });

  it("marks no device dead, not even one that has the same token", async () => {
    const { path, token } = await push.newUser();
    push.apple.forced.set(token, {
      status: 410,
      reason: "Unregistered",
      timestamp: Date.now() + 60_000,
    });
    const { json } = await check(path, { token, certificateId: 11 });
    expect(json).toMatchObject({ code: "apns_unregistered", tokenDead: true });
    expect((await push.call("GET", `${path}/devices`)).json.devices).toMatchObject([
      { tokenDead: false },
    ]);
  });

  it("that is none is told without a certificate", async () => {
    const { json } = await check(newUser(), { token: "(null)" });
    expect(json).toMatchObject({ verdict: "not_sent", code: "device_token_placeholder" });
    expect(json.certificateId).toBeUndefined();
    expect(json.stages.map(({ stage }: Record<string, string>) => stage)).toEqual([
      "device",
      "verdict",
    ]);
  });

  it("goes with a device or with Tencent's route in no request", async () => {
    for (const [more, field] of [
      [{ deviceId: "phone" }, "deviceId"],
      [{ route: "tencent" }, "route"],
    ] as const)
      expect((await check(newUser(), { token: newToken(), ...more })).json).toMatchObject({
        status: 400,
        code: "check_token_alone",
        field,
      });
    const platform = await check(newUser(), { certificateId: 11, platform: "ios" });
    expect(platform.json).toMatchObject({ code: "field_missing", field: "token" });
    const secret = await check(newUser(), { token: push.server.secretKey });
    expect(secret.json).toMatchObject({ status: 400, code: "device_token_secret" });
    expect((await check(newUser(), { token: " " })).json).toMatchObject({
      code: "device_token_empty",
    });
  });

  it("gets six notifications a minute, whichever users it is tried for", async () => {
    const token = appleToken();
    const codes: string[] = [];
    for (let i = 0; i < 8; i++) codes.push((await check(newUser(), { token })).json.code);
    expect(push.apple.shown).toHaveLength(6);
    expect(codes.slice(6)).toEqual(["check_limited", "check_limited"]);
  });

  it("counts against its user as every check does", async () => {
    const path = newUser();
    for (let i = 0; i < 6; i++) await check(path, { token: appleToken() });
    expect((await check(path, { token: appleToken() })).json.code).toBe("check_limited");
    expect((await check(path, { certificateId: 11 })).json.code).toBe("check_limited");
  });

  it("is repeated under its Idempotency-Key, and sent once", async () => {
    const path = newUser();
    const token = appleToken();
    const headers = { "Idempotency-Key": randomUUID() };
    const first = await check(path, { token }, headers);
    expect((await check(path, { token }, headers)).json).toEqual(first.json);
    expect(push.apple.shown).toEqual([token]);
    const other = await check(path, { token: appleToken() }, headers);
    expect(other.json.code).toBe("idempotency_key_reused");
  });

  it("is sent to nobody where several certificates fit, or none", async () => {
    const { privateKey, keyId, teamId } = push.key;
    const credential = { privateKey, keyId, teamId, topic: TOPIC };
    await push.call("PUT", "/certificates/12", { vendor: "apns", name: "Other", credential });
    const several = await check(newUser(), { token: appleToken() });
    expect(several.json).toMatchObject({
      verdict: "not_sent",
      code: "certificate_several",
      fault: "caller",
      // Some hexadecimal texts could be Huawei's too.
      evidence: {
        looksLike: expect.stringMatching(/^APNs/),
        certificates: "11 (APNs), 12 (APNs, Other)",
      },
    });
    const none = await check(newUser(), { token: `a1b2c3d4e5f6:APA91b${"x".repeat(134)}` });
    expect(none.json).toMatchObject({
      code: "certificate_none_for_token",
      evidence: { looksLike: "FCM" },
    });
    const unclear = await check(newUser(), {
      token: Buffer.from(newToken(), "hex").toString("base64"),
    });
    expect(unclear.json).toMatchObject({ verdict: "not_sent", code: "certificate_unclear" });
    const aggregator = await check(newUser(), { token: "1104a8979278ae64e75" });
    expect(aggregator.json).toMatchObject({ code: "device_token_of_aggregator" });
    expect(push.apple.shown).toEqual([]);
    await push.call("DELETE", "/certificates/12");
  });

  it("needs push:check, and a user that the key may act for", async () => {
    const make = async (rights: object) => {
      const made = await fetch(`${push.server.url}/v1/api-keys`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${push.server.adminKey}`,
          "Content-Type": "application/json",
        },
        body: JSON.stringify({ name: "k", ...rights }),
      });
      return { Authorization: `Bearer ${((await made.json()) as { key: string }).key}` };
    };
    const path = newUser();
    const without = await make({ scopes: ["device:write"] });
    expect((await check(path, { token: newToken() }, without)).json.code).toBe("scope_missing");
    const others = await make({ scopes: ["push:check"], userIds: ["ci-*"] });
    expect((await check(path, { token: newToken() }, others)).json.code).toBe("userid_not_allowed");
  });

  it("kept every secret out of every answer and the log", () => push.expectNoSecrets());
});

describe.each(CONTROLLED)("a tried token in the stores of $name", ({ start }) => {
  let server: ControlledServer;
  beforeAll(async () => {
    const hosts = ["api.push.apple.com", "fcm.googleapis.com"];
    const nowhere = Object.fromEntries(
      hosts.map((host) => [`https://${host}`, "http://127.0.0.1:9"]),
    );
    server = await start({ ...testSettings(), ORIGIN_OVERRIDES: JSON.stringify(nowhere) });
  });
  afterAll(() => server?.stop());

  it("is in none of them, in no encoding, nor in an answer or the log", async () => {
    const digits = randomUUID().replaceAll("-", "") + randomUUID().replaceAll("-", "");
    const keys = {
      p256dh:
        "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
      auth: "tBHItJI5svbpez7KI4CCXg",
    };
    const tokens = [
      digits,
      `${digits.slice(0, 22)}:APA91b${digits}${digits}`,
      JSON.stringify({ endpoint: `https://fcm.googleapis.com/fcm/send/${digits}`, keys }),
      `{"token":"${digits}"}`,
    ];
    const app = `/v1/apps/${server.sdkAppId}`;
    const user = `${app}/users/alice`;
    const { privateKey, keyId, teamId } = new Apple().makeKey();
    const credential = { privateKey, keyId, teamId, topic: TOPIC };
    const body = { vendor: "apns", credential };
    await server.call("PUT", `${app}/certificates/11`, { body });
    const answers: string[] = [];
    for (const token of tokens)
      for (const more of [
        {},
        { certificateId: 11 },
        { certificateId: 77 },
        { dryRun: true },
        { deviceId: "phone" },
      ]) {
        const headers = { "Idempotency-Key": randomUUID() };
        const body = { token, ...more };
        answers.push((await server.call("POST", `${user}/push-checks`, { body, headers })).text);
      }
    answers.push((await server.call("GET", `${user}/push-checks`)).text);
    answers.push((await server.call("GET", "/v1/audit")).text);
    for (const code of ["certificate_missing", "network_", "device_token_json"])
      expect(answers.join()).toContain(code);
    const everywhere = answers.join("\n") + server.logs() + (await server.raw());
    expect(everywhere).toContain("certificate_missing");
    const bytes = Buffer.from(digits);
    const spelled = [digits, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")];
    for (const text of spelled) expect(everywhere.includes(text)).toBe(false);
  });
});
