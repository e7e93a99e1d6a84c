/** APNs through the whole pipeline, against a fake that is as strict as Apple. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { explainRecord } from "../../../worker/push/explain.ts";
import { apns } from "../../../worker/push/vendors/apns/index.ts";
import { type ApnsKey, Apple, startApns } from "../../vendors/apns.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { CERTIFICATE, createPipeline, DEVICE, type Pipeline, SDKAPPID } from "./pipeline.ts";
import { expectExplained } from "./rows.ts";

const TOPIC = "com.example.app";
const TOKEN = "ab".repeat(32);

const apple = new Apple();
let production: FakeServer;
let sandbox: FakeServer;
let key: ApnsKey;
let pipeline: Pipeline;

beforeAll(async () => {
  production = await startApns(apple, "production");
  sandbox = await startApns(apple, "sandbox");
});
afterAll(async () => {
  await production.stop();
  await sandbox.stop();
});

const overrides = () => ({
  "https://api.push.apple.com": production.origin,
  "https://api.sandbox.push.apple.com": sandbox.origin,
});

const credential = (more: Record<string, string> = {}) => ({
  privateKey: key.privateKey,
  keyId: key.keyId,
  teamId: key.teamId,
  topic: TOPIC,
  environment: "production",
  ...more,
});

beforeEach(async () => {
  apple.devices.clear();
  apple.forced.clear();
  apple.shown.length = 0;
  apple.providerTokens.clear();
  key = apple.makeKey();
  apple.devices.set(TOKEN, { topic: TOPIC, environment: "production" });
  pipeline = createPipeline({ overrides: overrides() });
  await pipeline.addCertificate(apns, credential());
  await pipeline.addDevice(apns, TOKEN, { platform: "ios" });
});

describe("a good credential and a good token", () => {
  it("is accepted, shows one notification, and says that accepted is not delivered", async () => {
    const { record, reported } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      tokenDead: false,
      passed: true,
    });
    expect(apple.shown).toEqual([TOKEN]);
    expect(record.vendor?.messageId).toBe(record.id);
    expect(reported.map(({ stage, status }) => `${stage} ${status}`)).toEqual([
      "certificate ok",
      "device ok",
      "credential ok",
      "authorize ok",
      "send ok",
      "verdict ok",
    ]);
    expect(record.mayStillBeDropped).toContain("apns_drop_focus");
    const shown = explainRecord(record, "en");
    expect(shown.nextStep?.code).toBe("user_status_check");
    expect(shown.cause).not.toMatch(/deliver/i);
  });

  it("uses one provider token for many checks, certificates and topics of the same key", async () => {
    apple.devices.set(TOKEN, { topic: TOPIC, environment: "production" });
    await Promise.all(Array.from({ length: 20 }, () => pipeline.check()));
    await pipeline.addCertificate(apns, credential({ topic: "com.example.other" }));
    await pipeline.check();
    expect(apple.providerTokens.size).toBe(1);
  });

  it("shares the provider token with another isolate through storage, sealed", async () => {
    await pipeline.check();
    const [token = ""] = apple.providerTokens;
    expect(pipeline.stored()).toContain("access-token");
    expect(pipeline.stored()).not.toContain(token);
    const other = createPipeline({ overrides: overrides() });
    Object.assign(other.deps.kv, pipeline.deps.kv);
    Object.assign(other.deps.records, pipeline.deps.records);
    const { createPushState } = await import("../../../worker/push/state.ts");
    Object.assign(other.deps, {
      users: pipeline.deps.users,
      push: createPushState(pipeline.deps),
    });
    expect((await other.check()).record.verdict).toBe("accepted");
    expect(apple.providerTokens.size).toBe(1);
  });

  it("makes a new provider token after 45 minutes, before Apple calls the old one expired", async () => {
    let ahead = 0;
    pipeline = createPipeline({
      overrides: overrides(),
      clock: () => Date.now() - 3_000_000 + ahead,
    });
    await pipeline.addCertificate(apns, credential());
    await pipeline.addDevice(apns, TOKEN);
    await pipeline.check();
    ahead = 2_690_000;
    await pipeline.check();
    expect(apple.providerTokens.size).toBe(1);
    ahead = 2_710_000;
    await pipeline.check();
    expect(apple.providerTokens.size).toBe(2);
  });
});

describe("every reason that Apple can give", () => {
  it("a reason that nobody knows is judged by its status and shown raw", async () => {
    apple.forced.set(TOKEN, { status: 403, reason: "BrandNewReason" });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "rejected",
      code: "push_unlisted_credential",
      tokenDead: false,
    });
    expect(record.vendor?.raw).toContain("BrandNewReason");
    expect(explainRecord(record, "en").cause).toContain("BrandNewReason");
  });
});

describe("mistakes that the fake itself finds", () => {
  it("an unknown key is InvalidProviderToken", async () => {
    apple.keys.delete(key.keyId);
    expect((await pipeline.check()).record.code).toBe("apns_invalid_provider_token");
  });

  it("the right key under another team is InvalidProviderToken", async () => {
    await pipeline.addCertificate(apns, credential({ teamId: "ZZZZZZZZZZ" }));
    expect((await pipeline.check()).record.code).toBe("apns_invalid_provider_token");
  });

  it("a key of the other environment is named as such", async () => {
    key = apple.makeKey({ environment: "sandbox" });
    await pipeline.addCertificate(apns, credential());
    expect((await pipeline.check()).record.code).toBe("apns_bad_environment_key");
  });

  it("another app's token is DeviceTokenNotForTopic and not marked dead", async () => {
    apple.devices.set(TOKEN, { topic: "com.example.other", environment: "production" });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ code: "apns_device_token_not_for_topic", tokenDead: false });
    expect(record.vendor?.code).toBe("DeviceTokenNotForTopic");
    expectExplained(record);
  });

  it("a removed app is dead, unless the app reported the token again afterwards", async () => {
    const yesterday = Date.now() - 86_400_000;
    apple.devices.set(TOKEN, {
      topic: TOPIC,
      environment: "production",
      unregisteredAt: Date.now() + 1000,
    });
    expect((await pipeline.check()).record).toMatchObject({
      code: "apns_unregistered",
      tokenDead: true,
    });
    apple.devices.set(TOKEN, {
      topic: TOPIC,
      environment: "production",
      unregisteredAt: yesterday,
    });
    expect((await pipeline.check()).record).toMatchObject({
      code: "apns_unregistered",
      tokenDead: false,
    });
  });
});

describe("the environment probe after BadDeviceToken", () => {
  it("finds a sandbox token behind a production certificate, without showing anything", async () => {
    apple.devices.set(TOKEN, { topic: TOPIC, environment: "sandbox" });
    const { record } = await pipeline.check();
    expect(record).toMatchObject({
      verdict: "rejected",
      code: "apns_token_of_sandbox",
      tokenDead: false,
    });
    expect(apple.shown).toEqual([]);
  });

  it("finds a production token behind a sandbox certificate", async () => {
    await pipeline.addCertificate(apns, credential({ environment: "sandbox" }));
    expect((await pipeline.check()).record.code).toBe("apns_token_of_production");
  });

  it("calls a token that neither environment knows dead", async () => {
    apple.devices.delete(TOKEN);
    expect((await pipeline.check()).record).toMatchObject({
      code: "apns_token_of_neither",
      tokenDead: true,
    });
  });

  it("leaves it open when the key may not speak to the other environment", async () => {
    key = apple.makeKey({ environment: "production" });
    apple.devices.delete(TOKEN);
    await pipeline.addCertificate(apns, credential());
    expect((await pipeline.check()).record).toMatchObject({
      code: "apns_bad_device_token",
      tokenDead: false,
    });
  });
});

describe("a dry run", () => {
  it("proves the credential with a token that nobody has, and shows nothing", async () => {
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "apns_probe_passed",
      passed: true,
      tokenDead: false,
    });
    expect(apple.shown).toEqual([]);
    expect(production.requests.at(-1)?.path).toBe(`/3/device/${"0".repeat(64)}`);
  });

  it("finds a wrong key", async () => {
    apple.keys.delete(key.keyId);
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "rejected",
      code: "apns_invalid_provider_token",
      passed: false,
    });
  });

  it("never marks the device's token, which it did not use", async () => {
    apple.forced.set("0".repeat(64), { status: 410, reason: "Unregistered" });
    expect((await pipeline.check({ dryRun: true })).record.tokenDead).toBe(false);
  });
});

describe("what stops a check before Apple is asked", () => {
  it.each([
    ["no certificate", { certificateId: "7" }, "certificate_missing"],
    ["no such device", { deviceId: "tablet" }, "device_missing"],
    ["no device of this user", { userId: "bob" }, "device_none_for_certificate"],
  ])("%s", async (_, input, code) => {
    const before = production.requests.length;
    const { record } = await pipeline.check(input);
    expect(record).toMatchObject({ verdict: "not_sent", code, passed: false });
    expect(production.requests).toHaveLength(before);
  });

  it("a device that reported with another certificate", async () => {
    await pipeline.addCertificate(apns, credential(), "43");
    const { record } = await pipeline.check({ certificateId: "43", deviceId: DEVICE });
    expect(record.code).toBe("device_of_other_certificate");
    expect(explainRecord(record, "en").cause).toContain(CERTIFICATE);
  });

  it("a credential sealed under a key that is gone", async () => {
    const { records } = pipeline.deps;
    const [name, object] = [`certificate/${CERTIFICATE}`, `app ${SDKAPPID}`] as const;
    const [found] = await records.read(object, [name]);
    const sealed = "v1.00000000.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAA";
    const value = { ...(found?.value as object), sealed };
    await records.commit(object, { writes: [{ name, value }], rows: [] });
    expect((await pipeline.check()).record.code).toBe("certificate_unreadable");
  });
});

it("knows an FCM token at an APNs certificate, and neither asks Apple nor calls it dead", async () => {
  const fcmToken = `dGVzdGluZ2luc3RhbmNlaWQ:APA91b${"x".repeat(134)}`;
  await pipeline.addDevice(apns, fcmToken);
  const before = production.requests.length;
  const { record, reported } = await pipeline.check();
  expect(reported.at(-2)).toMatchObject({
    stage: "device",
    status: "failed",
    code: "device_token_of_other_vendor",
  });
  expect(record).toMatchObject({
    verdict: "not_sent",
    class: "token",
    evidence: { looksLike: "FCM", vendor: "APNs" },
    tokenDead: false,
  });
  expect(production.requests.length).toBe(before);
});

it("keeps key, provider token and device token out of the record, also when the vendor echoes them", async () => {
  await pipeline.check();
  const [jwt = ""] = apple.providerTokens;
  apple.forced.set(TOKEN, {
    status: 400,
    reason: `${jwt} ${key.privateKey} ${TOKEN} ${encodeURIComponent(TOKEN)}`,
  });
  const { record } = await pipeline.check();
  const text = JSON.stringify([record, explainRecord(record, "en")]);
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain(jwt.split(".")[2]);
  expect(text).not.toContain(key.privateKey.split("\n")[1]);
  expect(text).toContain("ababab…abab");
});

it("marks no token dead that looks like another vendor's", async () => {
  const token = "c1".repeat(16);
  await pipeline.addDevice(apns, token);
  apple.forced.set(token, { status: 410, reason: "Unregistered" });
  const { record, reported } = await pipeline.check();
  expect(reported.find(({ stage }) => stage === "device")).toMatchObject({ status: "warning" });
  expect(record).toMatchObject({ code: "apns_unregistered", tokenDead: false });
});
