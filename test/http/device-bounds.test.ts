/**
 * What a user's devices may take up, who may take a token over, and what stays behind: nothing that
 * nobody sees.
 */

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { type Answer, CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";
import { newToken, TOPIC } from "../support/push-deployment.ts";
import { Apple } from "../vendors/apns.ts";

describe.each(CONTROLLED)("devices on $name", ({ start }) => {
  let server: ControlledServer;
  let app: string;
  beforeAll(async () => {
    server = await start();
    app = `/v1/apps/${server.sdkAppId}`;
    const { privateKey, keyId, teamId } = new Apple().makeKey();
    const credential = { privateKey, keyId, teamId, topic: TOPIC, environment: "production" };
    const put = await server.call("PUT", `${app}/certificates/11`, {
      body: { vendor: "apns", credential },
    });
    expect(put.status).toBe(201);
  });
  afterAll(() => server?.stop());

  const tokensOf = new Map<string, Set<string>>();
  const report = (
    user: string,
    deviceId: string,
    token = newToken(),
    authorization?: string,
  ): Promise<Answer> => {
    tokensOf.set(user, (tokensOf.get(user) ?? new Set()).add(token));
    return server.call("PUT", `${app}/users/${user}/devices/${deviceId}`, {
      body: { certificateId: 11, token },
      ...(authorization !== undefined && { headers: { Authorization: authorization } }),
    });
  };
  const list = async (user: string, query = "") =>
    (await server.call("GET", `${app}/users/${user}/devices${query}`)).json.devices as {
      deviceId: string;
      token: string;
      tokenDead: boolean;
      dead?: { code: string; cause: string };
    }[];
  const names = async (user: string) => (await list(user)).map(({ deviceId }) => deviceId).sort();
  /** Kept tokens of those that the user ever reported. */
  const tokenRecords = async (user: string) => {
    const hashes = [...(tokensOf.get(user) ?? [])].map((token) =>
      createHash("sha256").update(token).digest("hex").slice(0, 32),
    );
    return (await server.entries()).filter(
      ({ key }) => key.startsWith("token/") && hashes.some((hash) => key.includes(hash)),
    );
  };
  const own = async (userId: string) => {
    const { sdkAppId, secretKey } = server;
    const now = Math.floor(Date.now() / 1000);
    return `UserSig ${await signUserSig({ sdkAppId, secretKey, userId, expire: 86_400, now })}`;
  };

  it("are at most 20 of a user: the dead go first, then those that reported longest ago", async () => {
    const tokens = Array.from({ length: 20 }, () => newToken());
    for (const [index, token] of tokens.entries()) {
      expect((await report("many", `d${index + 10}`, token)).status).toBe(201);
      await server.control({ advance: 1 });
    }
    const all = Array.from({ length: 20 }, (_, index) => `d${index + 10}`);
    expect(await names("many")).toEqual(all);
    await report("heir", "phone", tokens[7]);
    expect(await names("many")).toEqual(all);
    await server.control({ advance: 1 });
    await report("many", "e0");
    expect(await names("many")).toEqual([...all.filter((name) => name !== "d17"), "e0"]);
    await server.control({ advance: 1 });
    await report("many", "e1");
    expect(await names("many")).toEqual([
      ...all.filter((name) => name !== "d17" && name !== "d10"),
      "e0",
      "e1",
    ]);
    // One of them is the heir's.
    expect(await tokenRecords("many")).toHaveLength(21);
  });

  it("are at most 20 also when 40 report at the same moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => report("burst", `d${index}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await names("burst")).toHaveLength(20);
    expect(await tokenRecords("burst")).toHaveLength(20);
  });

  it("leave no record of a token that they no longer have, nor of themselves", async () => {
    for (let times = 0; times < 5; times++)
      expect((await report("changing", "phone")).status).toBeLessThan(300);
    expect(await tokenRecords("changing")).toHaveLength(1);
    expect((await server.call("DELETE", `${app}/users/changing/devices/phone`)).status).toBe(200);
    expect((await server.entries()).filter(({ key }) => key.includes("changing"))).toEqual([]);
    expect(await tokenRecords("changing")).toEqual([]);
  });

  it("are written by the user's own UserSig only so often in a minute", async () => {
    const authorization = await own("busy");
    const token = newToken();
    const answers: Answer[] = [];
    for (let times = 0; times < 31; times++)
      answers.push(await report("busy", "phone", token, authorization));
    expect(answers.slice(0, 30).every(({ status }) => status < 300)).toBe(true);
    const last = answers[30] as Answer;
    expect([last.status, last.json.code]).toEqual([429, "rate_limited"]);
    expect(Number(last.headers.get("Retry-After"))).toBeGreaterThan(0);
    const headers = { Authorization: authorization };
    expect(
      (await server.call("DELETE", `${app}/users/busy/devices/phone`, { headers })).status,
    ).toBe(429);
    expect((await report("calm", "phone", newToken(), await own("calm"))).status).toBe(201);
    expect((await report("busy", "phone", token)).status).toBe(200);
    await server.control({ advance: 60 });
    expect((await report("busy", "phone", token, authorization)).status).toBe(200);
  });

  it("stay with their user when somebody else reports their token, who is written down", async () => {
    const token = newToken();
    await report("victim", "phone", token);
    expect((await report("mallory", "m1", token, await own("mallory"))).status).toBe(201);

    const [marked] = await list("victim", "?reveal=true");
    expect(marked).toMatchObject({
      deviceId: "phone",
      tokenDead: true,
      dead: { code: "device_token_moved" },
    });
    expect(marked?.dead?.cause).toMatch(/Another user/);
    expect(JSON.stringify(marked)).not.toContain(token);
    const check = await server.call("POST", `${app}/users/victim/push-checks`, {
      body: { certificateId: 11 },
    });
    expect(check.json).toMatchObject({
      verdict: "not_sent",
      code: "device_token_moved",
      fault: "caller",
    });
    const { entries } = (await server.call("GET", `/v1/audit?sdkAppId=${server.sdkAppId}`)).json;
    expect(entries).toContainEqual(
      expect.objectContaining({
        outcome: "device_token_moved",
        userIds: ["victim", "mallory"],
        actor: { kind: "user", id: `${server.sdkAppId}/mallory` },
      }),
    );

    // The app reports again after a login, and has its token back.
    expect((await report("victim", "phone", token)).json.tokenDead).toBe(false);
    expect((await list("victim", "?reveal=true"))[0]?.token).toBe(token);
    expect((await list("mallory"))[0]).toMatchObject({
      tokenDead: true,
      dead: { code: "device_token_moved" },
    });
    expect(await tokenRecords("mallory")).toHaveLength(1);
  });

  it("are known by one name: the same token under another of the user's own leaves nothing behind", async () => {
    const token = newToken();
    await report("renamed", "before", token);
    await report("renamed", "after", token);
    expect(await names("renamed")).toEqual(["after"]);
  });
});
