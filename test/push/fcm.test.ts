/** FCM through the whole pipeline, against a fake that is as strict as Google. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { explainRecord } from "../../worker/push/explain.ts";
import { fcm } from "../../worker/push/vendors/fcm/index.ts";
import { fcmError, Google, type GoogleAccount, infoDetail, startGoogle } from "../vendors/google.ts";
import type { FakeServer } from "../vendors/server.ts";
import { OAUTH_ROWS, oauthError, SEND_ROWS } from "./fcm-answers.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";

const google = new Google();
let oauth: FakeServer;
let sending: FakeServer;
let account: GoogleAccount;
let token: string;
let pipeline: Pipeline;

const overrides = () => ({
  "https://oauth2.googleapis.com": oauth.origin,
  "https://fcm.googleapis.com": sending.origin,
});

beforeAll(async () => {
  ({ oauth, fcm: sending } = await startGoogle(google));
});
afterAll(async () => {
  await oauth.stop();
  await sending.stop();
});

beforeEach(async () => {
  google.forced.clear();
  google.forcedOauth = undefined;
  google.shown.length = 0;
  google.minted = 0;
  account = google.makeAccount();
  token = google.makeToken(account);
  pipeline = createPipeline({ overrides: overrides() });
  await pipeline.addCertificate(fcm, { serviceAccount: account.file, channelId: "chat" });
  await pipeline.addDevice(fcm, token, { platform: "android" });
});

describe("a good service account and a good token", () => {
  it("is accepted and shows one notification", async () => {
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "accepted", code: "push_accepted" });
    expect(google.shown).toEqual([token]);
    expect(record.mayStillBeDropped).toContain("fcm_drop_channel");
    expect(record.mayStillBeDropped).not.toContain("fcm_drop_apns");
  });

  it("exchanges the assertion once for many checks, also when they begin at the same moment", async () => {
    await Promise.all(Array.from({ length: 20 }, () => pipeline.check()));
    await pipeline.check({ dryRun: true });
    expect(google.minted).toBe(1);
  });

  it("gets a new access token once when Google calls the cached one invalid, and sends once", async () => {
    await pipeline.check();
    google.accessTokens.clear();
    const { record, reported } = await pipeline.check();
    expect(record.verdict).toBe("accepted");
    expect(google.minted).toBe(2);
    expect(google.shown).toHaveLength(2);
    expect(reported.map(({ stage, status }) => `${stage} ${status}`).slice(3)).toEqual([
      "authorize ok",
      "send failed",
      "authorize ok",
      "send ok",
      "verdict ok",
    ]);
  });

  it("gives up when the new access token is refused too", async () => {
    google.forced.set(token, fcmError(401, "UNAUTHENTICATED", "no", [infoDetail("ACCESS_TOKEN_EXPIRED")]));
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code: "fcm_access_token_refused" });
    expect(google.minted).toBe(2);
  });

  it("tries without sending when asked to", async () => {
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({ verdict: "not_sent", code: "fcm_validate_passed", passed: true });
    expect(google.shown).toEqual([]);
  });
});

describe("every answer of §4.4", () => {
  it.each(SEND_ROWS)("%s", async (_, answer, code, of, dead) => {
    google.forced.set(token, answer);
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code, class: of, tokenDead: dead });
    for (const language of ["en", "ja", "zh"] as const) {
      const { cause, remedy } = explainRecord(record, language);
      expect(cause.length).toBeGreaterThan(3);
      expect(remedy.length).toBeGreaterThan(3);
      expect(cause + remedy).not.toMatch(/[{}]/);
    }
  });

  it("passes on how long to wait", async () => {
    google.forced.set(token, { ...fcmError(429, "RESOURCE_EXHAUSTED", "x"), headers: { "retry-after": "77" } });
    expect((await pipeline.check()).record.evidence.retryAfter).toBe("77");
  });

  it("a page in place of JSON with 503 may come after the message was taken", async () => {
    google.forced.set(token, { status: 503, body: "<html>503</html>" });
    expect((await pipeline.check()).record).toMatchObject({
      verdict: "unknown",
      code: "answer_unreadable",
      class: "transient",
    });
  });
});

describe("every answer of §4.2", () => {
  it.each(OAUTH_ROWS)("%s", async (_, answer, code, of) => {
    google.forcedOauth = answer;
    const { record, reported } = await pipeline.check();
    const verdict = of === "transient" ? "not_sent" : "rejected";
    expect(record).toMatchObject({ verdict, code, class: of, tokenDead: false });
    expect(reported.find(({ stage }) => stage === "authorize")?.status).toBe("failed");
    expect(google.shown).toEqual([]);
  });

  it("a key that Google no longer has is found by the fake's own verification", async () => {
    const other = google.makeAccount(account.projectId);
    google.accounts.set(account.clientEmail, { ...account, publicKey: other.publicKey });
    expect((await pipeline.check()).record.code).toBe("fcm_oauth_signature");
  });

  it("a server whose clock is two hours ahead", async () => {
    pipeline = createPipeline({ overrides: overrides(), clock: () => Date.now() + 7_200_000 });
    await pipeline.addCertificate(fcm, { serviceAccount: account.file });
    await pipeline.addDevice(fcm, token);
    expect((await pipeline.check()).record.code).toBe("fcm_oauth_clock");
  });
});

it("never shows the access token, the assertion, the private key or the whole device token", async () => {
  await pipeline.check();
  const accessToken = [...google.accessTokens].at(-1)?.[0] ?? "";
  const pem = (JSON.parse(account.file) as { private_key: string }).private_key;
  google.forced.set(token, fcmError(400, "INVALID_ARGUMENT", `${accessToken} ${pem} ${token}`));
  const sent = await pipeline.check();
  google.forcedOauth = oauthError(
    "invalid_grant",
    new URLSearchParams(oauth.requests.at(-1)?.body).get("assertion") ?? "",
  );
  google.accessTokens.clear();
  const refused = await createRefused();
  const text = JSON.stringify([sent.record, refused, explainRecord(sent.record, "en")]);
  for (const secret of [accessToken, token, pem.split("\n")[2] as string]) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(pipeline.stored()).not.toContain(accessToken);

  async function createRefused() {
    const fresh = createPipeline({ overrides: overrides() });
    await fresh.addCertificate(fcm, { serviceAccount: account.file });
    await fresh.addDevice(fcm, token);
    return (await fresh.check()).record;
  }
});
