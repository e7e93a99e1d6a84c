/** FCM through the whole pipeline, against a fake that is as strict as Google. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OWN_MESSAGE_DROPS } from "../../../worker/push/codes.ts";
import { explainRecord } from "../../../worker/push/explain.ts";
import { apns } from "../../../worker/push/vendors/apns/index.ts";
import { readAccessToken, readAnswer } from "../../../worker/push/vendors/fcm/answer.ts";
import { fcm } from "../../../worker/push/vendors/fcm/index.ts";
import {
  apnsDetail,
  fcmError,
  Google,
  type GoogleAccount,
  infoDetail,
  startGoogle,
} from "../../vendors/google.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { SEND_ROWS } from "./fcm-answers.ts";
import { OAUTH_ROWS, oauthError } from "./fcm-oauth-answers.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { describeRows, expectExplained, type Row } from "./rows.ts";

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
    // What a check cannot meet and a message of one's own can comes last.
    expect(record.mayStillBeDropped.slice(-OWN_MESSAGE_DROPS.length)).toEqual(OWN_MESSAGE_DROPS);
    expectExplained(record);
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
    google.forced.set(
      token,
      fcmError(401, "UNAUTHENTICATED", "no", [infoDetail("ACCESS_TOKEN_EXPIRED")]),
    );
    const { record } = await pipeline.check();
    expect(record).toMatchObject({ verdict: "rejected", code: "fcm_access_token_refused" });
    expect(google.minted).toBe(2);
  });

  it("tries without sending when asked to", async () => {
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "fcm_validate_passed",
      passed: true,
    });
    expect(google.shown).toEqual([]);
  });
});

/** Whatever Apple says that Google has no word of its own for. */
const OF_APPLE = apns.table.flatMap(({ match, code, class: of, dead }) =>
  [match.code].flat().map((reason = ""): Row => {
    const answer = fcmError(400, "FAILED_PRECONDITION", "x", [apnsDetail(400, reason)]);
    return [`Apple's ${reason}`, answer, code, of, dead === "yes"];
  }),
);

describeRows(fcm, [
  { of: "of §4.4", read: readAnswer, rows: SEND_ROWS },
  { of: "of Apple's that Google passes on", read: readAnswer, rows: OF_APPLE },
  { of: "of §4.2", read: readAccessToken, rows: OAUTH_ROWS },
]);

describe("a refusal of the sending service", () => {
  it("passes on how long to wait", async () => {
    google.forced.set(token, {
      ...fcmError(429, "RESOURCE_EXHAUSTED", "x"),
      headers: { "retry-after": "77" },
    });
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

describe("a refusal of the token service", () => {
  it.each([
    ["invalid_client", 401, "rejected", "fcm_oauth_client"],
    ["internal_failure", 500, "not_sent", "fcm_oauth_unavailable"],
  ])("%s ends the check before anything is sent", async (error, status, verdict, code) => {
    google.forcedOauth = oauthError(error, "x", status);
    const { record, reported } = await pipeline.check();
    expect(record).toMatchObject({ verdict, code, tokenDead: false });
    expect(reported.find(({ stage }) => stage === "authorize")?.status).toBe("failed");
    expect(google.shown).toEqual([]);
    expectExplained(record);
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
  for (const secret of [accessToken, token, pem.split("\n")[2] as string])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/);
  expect(pipeline.stored()).not.toContain(accessToken);

  async function createRefused() {
    const fresh = createPipeline({ overrides: overrides() });
    await fresh.addCertificate(fcm, { serviceAccount: account.file });
    await fresh.addDevice(fcm, token);
    return (await fresh.check()).record;
  }
});
