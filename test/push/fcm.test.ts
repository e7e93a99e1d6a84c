/** FCM through the whole pipeline, against a fake that is as strict as Google. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { explainRecord } from "../../worker/push/explain.ts";
import { fcm } from "../../worker/push/vendors/fcm.ts";
import {
  apnsDetail,
  type Forced,
  fcmDetail,
  fcmError,
  fieldDetail,
  Google,
  type GoogleAccount,
  infoDetail,
  startGoogle,
} from "../vendors/google.ts";
import type { FakeServer } from "../vendors/server.ts";
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

type Row = readonly [what: string, answer: Forced, code: string, of: string, dead: boolean];

const SEND_ROWS: readonly Row[] = [
  [
    "violation on message.token",
    fcmError(400, "INVALID_ARGUMENT", "Invalid value", [fieldDetail("message.token"), fcmDetail("INVALID_ARGUMENT")]),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "text about the registration token",
    fcmError(400, "INVALID_ARGUMENT", "The registration token is not a valid FCM registration token", [
      fcmDetail("INVALID_ARGUMENT"),
    ]),
    "fcm_token_invalid",
    "token",
    true,
  ],
  [
    "another field",
    fcmError(400, "INVALID_ARGUMENT", "Invalid value", [
      fieldDetail("message.android.ttl"),
      fcmDetail("INVALID_ARGUMENT"),
    ]),
    "fcm_invalid_argument",
    "payload",
    false,
  ],
  [
    "no detail at all",
    fcmError(400, "INVALID_ARGUMENT", "Request contains an invalid argument."),
    "fcm_invalid_argument",
    "payload",
    false,
  ],
  [
    "iOS app removed",
    fcmError(400, "INVALID_ARGUMENT", "x", [fcmDetail("INVALID_ARGUMENT"), apnsDetail(410, "Unregistered")]),
    "fcm_apns_unregistered",
    "token",
    true,
  ],
  [
    "iOS app removed, in words",
    fcmError(400, "INVALID_ARGUMENT", "APNs device token is disabled", [fcmDetail("INVALID_ARGUMENT")]),
    "fcm_apns_unregistered",
    "token",
    true,
  ],
  [
    "iOS token of the wrong environment",
    fcmError(400, "INVALID_ARGUMENT", "x", [fcmDetail("INVALID_ARGUMENT"), apnsDetail(400, "BadDeviceToken")]),
    "fcm_apns_bad_device_token",
    "token",
    false,
  ],
  [
    "another reason of Apple's",
    fcmError(400, "INVALID_ARGUMENT", "x", [fcmDetail("INVALID_ARGUMENT"), apnsDetail(413, "PayloadTooLarge")]),
    "apns_payload_too_large",
    "payload",
    false,
  ],
  [
    "APNs key missing",
    fcmError(401, "UNAUTHENTICATED", "x", [fcmDetail("THIRD_PARTY_AUTH_ERROR")]),
    "fcm_third_party_auth",
    "config",
    false,
  ],
  [
    "APNs key wrong",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "InvalidProviderToken"),
    ]),
    "fcm_third_party_auth",
    "config",
    false,
  ],
  [
    "APNs key of the other environment",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "BadEnvironmentKeyInToken"),
    ]),
    "fcm_apns_environment_key",
    "config",
    false,
  ],
  [
    "APNs key of the other environment, Apple's documented spelling",
    fcmError(401, "UNAUTHENTICATED", "x", [
      fcmDetail("THIRD_PARTY_AUTH_ERROR"),
      apnsDetail(403, "BadEnvironmentKeyIdInToken"),
    ]),
    "fcm_apns_environment_key",
    "config",
    false,
  ],
  [
    "VAPID",
    fcmError(401, "UNAUTHENTICATED", "VAPID mismatch", [fcmDetail("THIRD_PARTY_AUTH_ERROR")]),
    "fcm_vapid",
    "config",
    false,
  ],
  [
    "server key as bearer",
    fcmError(401, "UNAUTHENTICATED", "x", [infoDetail("ACCESS_TOKEN_TYPE_UNSUPPORTED")]),
    "fcm_access_token_kind",
    "credential",
    false,
  ],
  [
    "no bearer",
    fcmError(401, "UNAUTHENTICATED", "x", [infoDetail("CREDENTIALS_MISSING")]),
    "fcm_access_token_missing",
    "credential",
    false,
  ],
  ["plain UNAUTHENTICATED", fcmError(401, "UNAUTHENTICATED", "x"), "fcm_access_token_refused", "credential", false],
  [
    "other project",
    fcmError(403, "PERMISSION_DENIED", "x", [fcmDetail("SENDER_ID_MISMATCH")]),
    "fcm_sender_id_mismatch",
    "config",
    false,
  ],
  [
    "other project, in words",
    fcmError(403, "PERMISSION_DENIED", "SenderId mismatch"),
    "fcm_sender_id_mismatch",
    "config",
    false,
  ],
  [
    "no permission",
    fcmError(403, "PERMISSION_DENIED", "Permission 'cloudmessaging.messages.create' denied", [
      infoDetail("IAM_PERMISSION_DENIED"),
    ]),
    "fcm_permission_denied",
    "config",
    false,
  ],
  [
    "API off",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("SERVICE_DISABLED")]),
    "fcm_service_disabled",
    "config",
    false,
  ],
  [
    "API off, in words",
    fcmError(
      403,
      "PERMISSION_DENIED",
      "Firebase Cloud Messaging API has not been used in project 1 before or it is disabled.",
    ),
    "fcm_service_disabled",
    "config",
    false,
  ],
  [
    "scope",
    fcmError(403, "PERMISSION_DENIED", "x", [infoDetail("ACCESS_TOKEN_SCOPE_INSUFFICIENT")]),
    "fcm_scope_insufficient",
    "credential",
    false,
  ],
  [
    "token gone",
    fcmError(404, "NOT_FOUND", "Requested entity was not found.", [fcmDetail("UNREGISTERED")]),
    "fcm_unregistered",
    "token",
    true,
  ],
  [
    "token gone, in words",
    fcmError(404, "NOT_FOUND", "Requested entity was not found."),
    "fcm_unregistered",
    "token",
    true,
  ],
  [
    "installation gone",
    fcmError(404, "NOT_FOUND", "x", [fcmDetail("UNREGISTERED_FID")]),
    "fcm_unregistered_installation",
    "token",
    true,
  ],
  [
    "wrong project",
    { status: 404, body: "<html>404. That's an error.</html>" },
    "fcm_project_not_found",
    "config",
    false,
  ],
  [
    "quota",
    fcmError(429, "RESOURCE_EXHAUSTED", "x", [fcmDetail("QUOTA_EXCEEDED")]),
    "fcm_quota_exceeded",
    "quota",
    false,
  ],
  ["quota, canonical", fcmError(429, "RESOURCE_EXHAUSTED", "x"), "fcm_quota_exceeded", "quota", false],
  ["internal", fcmError(500, "INTERNAL", "x", [fcmDetail("INTERNAL")]), "fcm_internal", "transient", false],
  ["overloaded", fcmError(503, "UNAVAILABLE", "x", [fcmDetail("UNAVAILABLE")]), "fcm_unavailable", "transient", false],
  ["no reason", fcmError(500, "UNKNOWN", "x", [fcmDetail("UNSPECIFIED_ERROR")]), "fcm_unspecified", "transient", false],
  [
    "a code of tomorrow",
    fcmError(400, "FAILED_PRECONDITION", "x", [fcmDetail("BRAND_NEW")]),
    "push_unlisted_payload",
    "payload",
    false,
  ],
];

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

const oauthError = (error: string, error_description: string, status = 400): Forced => ({
  status,
  body: JSON.stringify({ error, error_description }),
  headers: { "content-type": "application/json" },
});

const OAUTH_ROWS: readonly Row[] = [
  ["key deleted", oauthError("invalid_grant", "Invalid JWT Signature."), "fcm_oauth_signature", "credential", false],
  [
    "clock",
    oauthError(
      "invalid_grant",
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.",
    ),
    "fcm_oauth_clock",
    "credential",
    false,
  ],
  [
    "account gone",
    oauthError("invalid_grant", "Invalid grant: account not found"),
    "fcm_oauth_account",
    "credential",
    false,
  ],
  ["another grant trouble", oauthError("invalid_grant", "Bad Request"), "fcm_oauth_grant", "credential", false],
  ["scope", oauthError("invalid_scope", "x"), "fcm_oauth_scope", "payload", false],
  ...["admin_policy_enforced", "org_internal", "access_denied"].map(
    (error): Row => [error, oauthError(error, "x"), "fcm_oauth_policy", "credential", false],
  ),
  ...["unauthorized_client", "invalid_client", "disabled_client", "deleted_client"].map(
    (error): Row => [error, oauthError(error, "x", 401), "fcm_oauth_client", "credential", false],
  ),
  ...["invalid_request", "unsupported_grant_type"].map(
    (error): Row => [error, oauthError(error, "x"), "fcm_oauth_request", "payload", false],
  ),
  ["Google's side", oauthError("internal_failure", "x", 500), "fcm_oauth_unavailable", "transient", false],
];

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
