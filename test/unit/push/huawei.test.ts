/** Huawei through the whole pipeline, against a fake that verifies what Huawei verifies. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { explainRecord } from "../../../worker/push/explain.ts";
import { huawei as vendor } from "../../../worker/push/vendors/huawei/index.ts";
import {
  Huawei,
  type HuaweiApp,
  huaweiOverrides,
  pushAnswer,
  startHuawei,
} from "../../vendors/huawei.ts";
import { readJwt } from "../../vendors/jwt.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { describeAccessTokens } from "./access-tokens.ts";
import { describeFaults } from "./fault-matrix.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";
import { expectExplained } from "./rows.ts";

const huawei = new Huawei();
let servers: { oauth: FakeServer; push: FakeServer };
let app: HuaweiApp;

beforeAll(async () => {
  servers = await startHuawei(huawei);
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});
beforeEach(() => {
  huawei.forced.clear();
  huawei.forcedOauth = undefined;
  huawei.accessTokens.clear();
  huawei.jwts.clear();
  huawei.shown.length = 0;
  huawei.minted = 0;
  huawei.now = Date.now;
  app = huawei.makeApp();
});

const secrets = (more: Readonly<Record<string, string>> = {}) => ({
  appId: app.appId,
  appSecret: app.appSecret,
  ...more,
});

async function prepare(
  credential: Readonly<Record<string, string>>,
  token: string,
  device: { platform?: string; osVersion?: string } = {},
  options: Partial<PipelineOptions> = {},
): Promise<Pipeline> {
  const pipeline = createPipeline({ overrides: huaweiOverrides(servers), ...options });
  await pipeline.addCertificate(vendor, credential);
  await pipeline.addDevice(vendor, token, device);
  return pipeline;
}

const notes = ({ reported }: Awaited<ReturnType<Pipeline["check"]>>) =>
  reported
    .filter(({ stage }) => stage === "authorize")
    .flatMap(({ findings = [] }) => findings.map(({ code, evidence }) => ({ code, ...evidence })));

describe("which API is used with what, and the report says so", () => {
  it("App ID and App Secret go through v1", async () => {
    const token = huawei.makeToken(app.projectId);
    const checked = await (
      await prepare(secrets({ channelId: "chat", category: "IM" }), token)
    ).check();
    expect(checked.record).toMatchObject({
      verdict: "accepted",
      code: "push_accepted",
      vendor: { code: "80000000" },
    });
    expect(huawei.shown).toEqual([{ token, api: "v1" }]);
    expect(notes(checked)).toEqual([{ code: "huawei_way_secret", api: "v1" }]);
    expect(checked.reported.find(({ stage }) => stage === "authorize")?.status).toBe("ok");
    const { message } = JSON.parse(servers.push.requests.at(-1)?.body ?? "");
    expect(message.android).toMatchObject({ category: "IM", notification: { channel_id: "chat" } });
    expect(checked.record.mayStillBeDropped).toContain("huawei_drop_channel");
    expectExplained(checked.record);
  });

  it("with a project ID they go through v2", async () => {
    const token = huawei.makeToken(app.projectId);
    const checked = await (await prepare(secrets({ projectId: app.projectId }), token)).check();
    expect(checked.record.verdict).toBe("accepted");
    expect(huawei.shown).toEqual([{ token, api: "v2" }]);
    expect(checked.record.mayStillBeDropped).not.toContain("huawei_drop_channel");
  });

  it("a service account alone goes through v2 to phones up to HarmonyOS 4", async () => {
    const token = huawei.makeToken(app.projectId);
    const { file } = huawei.makeAccount(app.projectId);
    const checked = await (await prepare({ serviceAccount: file }, token)).check();
    expect(checked.record.verdict).toBe("accepted");
    expect(huawei.shown).toEqual([{ token, api: "v2" }]);
    expect(notes(checked)).toEqual([{ code: "huawei_way_jwt", api: "v2", algorithm: "PS256" }]);
  });

  it("a service account goes through v3 to a token of HarmonyOS 5", async () => {
    const token = huawei.makeToken(app.projectId, true);
    const { file } = huawei.makeAccount(app.projectId);
    const checked = await (await prepare({ serviceAccount: file }, token)).check();
    expect(checked.record.verdict).toBe("accepted");
    expect(huawei.shown).toEqual([{ token, api: "v3" }]);
    expect(notes(checked)).toEqual([{ code: "huawei_way_jwt", api: "v3", algorithm: "PS256" }]);
    expectExplained(checked.record);
  });

  it.each([
    ["harmonyos", "5.0.1", "v3"],
    ["HarmonyOS", "OpenHarmony-5.1.0.150", "v3"],
    ["harmonyos", "4.2", "v2"],
    ["android", "14", "v2"],
  ])(
    "the phone's own word decides before the token's shape: %s %s is %s",
    async (platform, osVersion, api) => {
      const unusual = `QQ${huawei.makeToken(app.projectId, api === "v3")}`;
      huawei.devices.set(unusual, { projectId: app.projectId, harmony5: api === "v3" });
      const { file } = huawei.makeAccount(app.projectId);
      await (await prepare({ serviceAccount: file }, unusual, { platform, osVersion })).check();
      expect(huawei.shown).toEqual([{ token: unusual, api }]);
    },
  );

  it("with both credentials every phone gets the one that it needs", async () => {
    const { file } = huawei.makeAccount(app.projectId);
    const both = secrets({ serviceAccount: file });
    const [older, newer] = [huawei.makeToken(app.projectId), huawei.makeToken(app.projectId, true)];
    const first = await (await prepare(both, older)).check();
    const second = await (await prepare(both, newer)).check();
    expect(huawei.shown).toEqual([
      { token: older, api: "v2" },
      { token: newer, api: "v3" },
    ]);
    expect([...notes(first), ...notes(second)].map(({ code }) => code)).toEqual([
      "huawei_way_secret",
      "huawei_way_jwt",
    ]);
  });

  it("says that HarmonyOS 5 needs the service account when there is none, and asks Huawei all the same", async () => {
    const checked = await (await prepare(secrets(), huawei.makeToken(app.projectId, true))).check();
    expect(checked.record).toMatchObject({
      verdict: "rejected",
      code: "huawei_no_right",
      tokenDead: false,
    });
    expect(notes(checked)).toEqual([{ code: "huawei_way_lacks_account", api: "v1" }]);
    expect(checked.reported.find(({ stage }) => stage === "authorize")?.status).toBe("warning");
    expectExplained(checked.record);
  });
});

describe("a service account's JWT", () => {
  it("is PS256 with the claims of Huawei's page, for an hour", async () => {
    const account = huawei.makeAccount(app.projectId);
    await (
      await prepare({ serviceAccount: account.file }, huawei.makeToken(app.projectId, true))
    ).check();
    const jwt = readJwt([...huawei.jwts][0] ?? "");
    expect(jwt?.header).toEqual({ alg: "PS256", typ: "JWT", kid: account.keyId });
    expect(jwt?.claims).toMatchObject({
      iss: account.subAccount,
      aud: "https://oauth-login.cloud.huawei.com/oauth2/v3/token",
    });
    expect(Number(jwt?.claims.exp) - Number(jwt?.claims.iat)).toBe(3600);
    expect(jwt?.signedBy(account.publicKey)).toBe(true);
  });

  it("is tried once more with RS256 when Huawei refuses PS256, and the report says which was taken", async () => {
    const { file } = huawei.makeAccount(app.projectId, ["RS256"]);
    const token = huawei.makeToken(app.projectId, true);
    const checked = await (await prepare({ serviceAccount: file }, token)).check();
    expect(checked.record).toMatchObject({ verdict: "accepted" });
    expect(notes(checked).map((note) => "algorithm" in note && note.algorithm)).toEqual([
      "PS256",
      "RS256",
    ]);
    expect(huawei.shown).toHaveLength(1);
  });

  it("is given up when both are refused", async () => {
    const { file } = huawei.makeAccount(app.projectId, []);
    const token = huawei.makeToken(app.projectId);
    const before = servers.push.requests.length;
    const checked = await (await prepare({ serviceAccount: file }, token)).check();
    expect(checked.record).toMatchObject({
      verdict: "rejected",
      code: "huawei_auth_refused",
      class: "credential",
    });
    expect(servers.push.requests.length - before).toBe(2);
    expect(huawei.shown).toEqual([]);
  });

  it("is signed once for 30 checks at the same moment, and anew before it ends", async () => {
    let now = Date.now();
    huawei.now = () => now;
    const { file } = huawei.makeAccount(app.projectId);
    const token = huawei.makeToken(app.projectId, true);
    const pipeline = await prepare({ serviceAccount: file }, token, {}, { clock: () => now });
    const all = await Promise.all(
      Array.from({ length: 30 }, () => pipeline.check({ deadlineMs: 20_000 })),
    );
    expect(all.every(({ record }) => record.verdict === "accepted")).toBe(true);
    expect(huawei.jwts.size).toBe(1);
    now += 2_900_000;
    await pipeline.check();
    expect(huawei.jwts.size).toBe(1);
    now += 200_000;
    expect((await pipeline.check()).record.verdict).toBe("accepted");
    expect(huawei.jwts.size).toBe(2);
  });
});

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
