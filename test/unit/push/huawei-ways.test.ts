/** Which of Huawei's APIs is used with what credential and what phone, and how it is signed. */

import { describe, expect, it } from "vitest";
import { readJwt } from "../../vendors/jwt.ts";
import { app, huawei, notes, prepare, secrets, servers, useHuawei } from "./huawei-pipeline.ts";
import { expectExplained } from "./rows.ts";

useHuawei();

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
