/** Huawei through the whole pipeline, against a fake that verifies what Huawei verifies. */

import { describe, expect, it } from "vitest";
import { explainRecord } from "../../../worker/push/explain.ts";
import { pushAnswer } from "../../vendors/huawei-messages.ts";
import { describeAccessTokens } from "./access-tokens.ts";
import { describeFaults } from "./fault-matrix.ts";
import { app, huawei, prepare, secrets, servers, useHuawei } from "./huawei-pipeline.ts";
import { expectExplained } from "./rows.ts";

useHuawei();

describeAccessTokens(
  "Huawei",
  async () => {
    let now = Date.now();
    huawei.now = () => now;
    const token = huawei.makeToken(app.projectId);
    return {
      pipeline: await prepare(secrets(), token, {}, { clock: () => now }),
      minted: () => huawei.minted,
      latest: () => [...huawei.accessTokens.keys()].at(-1) ?? "",
      forget: () => huawei.accessTokens.clear(),
      shown: () => huawei.shown.length,
      advance: (milliseconds) => {
        now += milliseconds;
      },
      refuseAll: () => huawei.forced.set(token, pushAnswer(200, "80200003")),
      echo: (text) => huawei.forced.set(token, pushAnswer(400, "80100001", text)),
      secrets: [app.appSecret, token],
    };
  },
  { used: 3_290_000, renewed: 3_310_000, refused: "huawei_access_token_refused" },
);

describe("a dry run", () => {
  it("is Huawei's own up to HarmonyOS 4", async () => {
    const pipeline = await prepare(secrets(), huawei.makeToken(app.projectId));
    const { record } = await pipeline.check({ dryRun: true });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "huawei_validate_passed",
      passed: true,
    });
    expect(huawei.shown).toEqual([]);
    expectExplained(record);
  });

  it("is a token of nobody's for HarmonyOS 5, where Huawei has none: the credential is judged, the phone left alone", async () => {
    const { file } = huawei.makeAccount(app.projectId);
    const token = huawei.makeToken(app.projectId, true);
    const { record } = await (await prepare({ serviceAccount: file }, token)).check({
      dryRun: true,
    });
    expect(record).toMatchObject({
      verdict: "not_sent",
      code: "huawei_probe_passed",
      passed: true,
      tokenDead: false,
    });
    expect(servers.push.requests.at(-1)?.body).not.toContain(token);
    expect(huawei.shown).toEqual([]);
    expectExplained(record);
    const refused = huawei.makeAccount(app.projectId, []);
    const { record: bad } = await (await prepare({ serviceAccount: refused.file }, token)).check({
      dryRun: true,
    });
    expect(bad).toMatchObject({ verdict: "rejected", code: "huawei_auth_refused", passed: false });
  });
});

describe("what the fake's own checks find", () => {
  it.each([
    [
      "an App Secret of another app",
      () => ({ ...secrets(), appSecret: huawei.makeApp().appSecret }),
      "huawei_oauth_mismatch",
    ],
    [
      "an App ID that does not exist",
      () => ({ ...secrets(), appId: "1" }),
      "huawei_oauth_id_unknown",
    ],
    [
      "a secret with a space in it",
      () => ({ ...secrets(), appSecret: "abc def" }),
      "huawei_oauth_secret_malformed",
    ],
  ])("%s", async (_, credential, code) => {
    const { record } = await (await prepare(credential(), huawei.makeToken(app.projectId))).check();
    expect(record).toMatchObject({
      verdict: "rejected",
      code,
      class: "credential",
      tokenDead: false,
    });
  });

  it("a project of another app", async () => {
    const { projectId } = huawei.makeApp();
    const { record } = await (
      await prepare(secrets({ projectId }), huawei.makeToken(app.projectId))
    ).check();
    expect(record).toMatchObject({ code: "huawei_auth_refused", class: "credential" });
  });

  it("a token of another app, and one with a space", async () => {
    const other = await prepare(secrets(), huawei.makeToken(huawei.makeApp().projectId));
    expect((await other.check()).record).toMatchObject({
      code: "huawei_no_right",
      tokenDead: false,
    });
    const cut = await prepare(secrets(), `${huawei.makeToken(app.projectId)} x`);
    expect((await cut.check()).record).toMatchObject({
      code: "huawei_token_format",
      tokenDead: true,
    });
  });

  it("a server whose clock is two hours behind", async () => {
    const { file } = huawei.makeAccount(app.projectId);
    const clock = () => Date.now() - 7_200_000;
    const pipeline = await prepare(
      { serviceAccount: file },
      huawei.makeToken(app.projectId),
      {},
      { clock },
    );
    const { record } = await pipeline.check();
    expect(record.code).toBe("huawei_jwt_expired");
    expect(Math.abs(Number(record.evidence.clockOffset) + 7200)).toBeLessThan(5);
    expect(explainRecord(record, "en").remedy).toMatch(/minus Huawei's: -7\d\d\d s/);
  });

  it("a text that makes the message larger than 4,096 bytes", async () => {
    const pipeline = await prepare(secrets(), huawei.makeToken(app.projectId));
    expect((await pipeline.check({ body: "推".repeat(1000) })).record.code).toBe(
      "huawei_too_large",
    );
  });
});

it("never shows the access token, the secrets, the private key or the whole device token", async () => {
  const token = huawei.makeToken(app.projectId);
  const { file } = huawei.makeAccount(app.projectId);
  const pipeline = await prepare(secrets({ serviceAccount: file }), token);
  await pipeline.check();
  const [accessToken = ""] = huawei.accessTokens.keys();
  const said = `${accessToken} ${app.appSecret} ${file} ${token}`;
  huawei.forced.set(token, {
    status: 400,
    body: JSON.stringify({ code: "80100001", msg: said }).replaceAll("/", "\\/"),
  });
  const { record } = await pipeline.check();
  const text = JSON.stringify(record);
  for (const secret of [accessToken, app.appSecret, token]) expect(text).not.toContain(secret);
  expect(text).not.toContain("BEGIN PRIVATE KEY");
});

it("never shows an access token that came with a refusal", async () => {
  const body = JSON.stringify({
    access_token: "DQEBA/very-secret",
    error_description: app.appSecret,
  });
  huawei.forcedOauth = { status: 200, body, headers: { NSP_STATUS: "102" } };
  const { record } = await (await prepare(secrets(), huawei.makeToken(app.projectId))).check();
  expect(record).toMatchObject({ verdict: "rejected", code: "huawei_access_token_refused" });
  expect(JSON.stringify(record)).not.toMatch(/very-secret/);
  expect(JSON.stringify(record)).not.toContain(app.appSecret);
});

describeFaults(
  "huawei, App Secret",
  async () => ({
    pipeline: await prepare(secrets(), huawei.makeToken(app.projectId)),
    sending: servers.push,
    authorizing: servers.oauth,
  }),
  "huawei_oauth_unavailable",
);

describeFaults("huawei, service account", async () => ({
  pipeline: await prepare(
    { serviceAccount: huawei.makeAccount(app.projectId).file },
    huawei.makeToken(app.projectId, true),
  ),
  sending: servers.push,
}));
