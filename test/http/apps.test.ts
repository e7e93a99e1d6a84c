/** Stored apps over HTTP: what is kept, what is shown, how a SecretKey is rotated. */

import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";

const hex = () => randomBytes(32).toString("hex");
const fingerprint = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 8);

describe.each(CONTROLLED)("apps on $name", ({ start }) => {
  let server: ControlledServer;
  let next = 1_500_000_000;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  const put = (id: number, body: object) => server.call("PUT", `/v1/apps/${id}`, { body });
  const issue = (id: number, userId = "alice") =>
    server.call("POST", `/v1/apps/${id}/usersigs`, { body: { userId } });
  const verify = async (id: number, userSig: string) =>
    (await server.call("POST", `/v1/apps/${id}/usersigs/verify`, { body: { userSig } })).json;

  it("stores an app with the contract's defaults, and shows of the key only its fingerprint and date", async () => {
    const id = next++;
    const secretKey = hex();
    const created = await put(id, { secretKey });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      sdkAppId: id,
      region: "china",
      host: "console.tim.qq.com",
      adminUserId: "administrator",
      userIdPolicy: "printable",
      exchangeExpire: 86_400,
      origins: [],
      identityProviders: [],
      source: "stored",
      secretKey: { fingerprint: fingerprint(secretKey) },
      findings: [],
    });
    const shown = await server.call("GET", `/v1/apps/${id}`);
    expect(shown.json).toEqual(created.json);
    expect(shown.text).not.toContain(secretKey);
  });

  it("keeps every field of the contract", async () => {
    const id = next++;
    const settings = {
      name: "Support desk",
      region: "japan",
      adminUserId: "root",
      userIdPolicy: "narrow",
      maxExpire: 3600,
      exchangeExpire: 600,
      origins: ["https://chat.example", "http://localhost:5173", "capacitor://localhost"],
      identityProviders: [
        { issuer: "https://login.example", audience: "chat", claim: "email", prefix: "u-" },
      ],
    };
    await put(id, { ...settings, secretKey: hex(), webhookToken: "t0ken" });
    expect((await server.call("GET", `/v1/apps/${id}`)).json).toMatchObject({
      ...settings,
      host: "adminapijpn.im.qcloud.com",
    });
    const tooLong = await server.call("POST", `/v1/apps/${id}/usersigs`, {
      body: { userId: "alice", expire: 3601 },
    });
    expect(tooLong.json.code).toBe("expire_out_of_range");
    const body = { userId: "a.b", expire: 60 };
    expect((await server.call("POST", `/v1/apps/${id}/usersigs`, { body })).json.code).toBe(
      "userid_not_narrow",
    );
  });

  it("keeps secrets that are left out, and needs a SecretKey the first time", async () => {
    const id = next++;
    expect((await put(id, { name: "no key" })).json).toMatchObject({
      code: "field_missing",
      field: "secretKey",
    });
    const secretKey = hex();
    await put(id, { secretKey, webhookToken: "t0ken" });
    const renamed = await put(id, { name: "renamed" });
    expect(renamed.status).toBe(200);
    expect(renamed.json).toMatchObject({
      name: "renamed",
      secretKey: { fingerprint: fingerprint(secretKey) },
    });
    expect(renamed.json.webhookToken.setAt).toBeTypeOf("string");
    expect(renamed.json.previousSecretKey).toBeUndefined();
    expect((await put(id, { webhookToken: null })).json.webhookToken).toBeUndefined();
  });

  it("rotates: a new SecretKey signs, the one before still verifies, until the rotation is ended", async () => {
    const id = next++;
    const [first, second] = [hex(), hex()];
    await put(id, { secretKey: first });
    const old = (await issue(id)).json.userSig;
    const rotated = await put(id, { secretKey: second });
    expect(rotated.json).toMatchObject({
      secretKey: { fingerprint: fingerprint(second) },
      previousSecretKey: { fingerprint: fingerprint(first) },
      findings: [{ code: "rotation_open", severity: "info" }],
    });
    expect(await verify(id, old)).toMatchObject({ valid: true, keyId: `${id}/previous` });
    expect(await verify(id, (await issue(id)).json.userSig)).toMatchObject({
      valid: true,
      keyId: `${id}/current`,
    });
    // Sending the same key again is no rotation.
    expect((await put(id, { secretKey: second })).json.previousSecretKey.fingerprint).toBe(
      fingerprint(first),
    );
    const ended = await put(id, { previousSecretKey: null });
    expect(ended.json.previousSecretKey).toBeUndefined();
    expect((await verify(id, old)).valid).toBe(false);
  });

  it("takes a previous SecretKey that is given instead of the current one", async () => {
    const id = next++;
    const [first, second, third] = [hex(), hex(), hex()];
    await put(id, { secretKey: first });
    const rotated = await put(id, { secretKey: second, previousSecretKey: third });
    expect(rotated.json.previousSecretKey.fingerprint).toBe(fingerprint(third));
  });

  it.each([
    ["a line break at its end", `${"a1".repeat(32)}\n`, "secret_key_line_break"],
    ["white space", ` ${"a1".repeat(32)}`, "secret_key_white_space"],
    ["PEM text", "-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----\n", "secret_key_pem"],
    ["capital letters", "A1".repeat(32), "secret_key_upper_case"],
    ["another length", "a1".repeat(31), "secret_key_not_hex"],
  ])("stores a SecretKey with %s all the same, and warns", async (_, secretKey, code) => {
    const id = next++;
    const created = await put(id, { secretKey });
    expect(created.json.findings).toMatchObject([
      { code, severity: "warning", field: "secretKey" },
    ]);
    expect((await issue(id)).status).toBe(200);
  });

  it.each([
    ["a region that does not exist", { region: "mars" }, "field_type"],
    [
      "an issuer without https",
      { identityProviders: [{ issuer: "http://login.example", audience: "a" }] },
      "field_value",
    ],
    ["an origin with a path", { origins: ["https://chat.example/"] }, "field_value"],
    ["every origin", { origins: ["*"] }, "field_value"],
    ["a lifetime of nothing", { maxExpire: 0 }, "field_value"],
    ["a field that does not exist", { secretkey: "x" }, "field_unknown"],
    ["an administrator that is no UserID", { adminUserId: "a\nb" }, "userid_control_character"],
  ])("refuses %s", async (_, body, code) => {
    const answer = await put(next++, { secretKey: hex(), ...body });
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });

  it("leaves the app from plain secrets alone, and says where it is changed", async () => {
    const path = `/v1/apps/${server.sdkAppId}`;
    const shown = await server.call("GET", path);
    expect(shown.json).toMatchObject({
      source: "environment",
      secretKey: { fingerprint: fingerprint(server.secretKey) },
    });
    for (const method of ["PUT", "DELETE"]) {
      const answer = await server.call(
        method,
        path,
        method === "PUT" ? { body: { secretKey: hex() } } : {},
      );
      expect([answer.status, answer.json.code]).toEqual([409, "app_from_environment"]);
    }
  });

  it("removes an app, which then is not there any more", async () => {
    const id = next++;
    await put(id, { secretKey: hex() });
    expect((await issue(id)).status).toBe(200);
    expect((await server.call("DELETE", `/v1/apps/${id}`)).json.sdkAppId).toBe(id);
    for (const answer of [
      await issue(id),
      await server.call("GET", `/v1/apps/${id}`),
      await server.call("DELETE", `/v1/apps/${id}`),
    ])
      expect([answer.status, answer.json.code]).toEqual([404, "app_not_found"]);
  });

  it("lists every app for the admin key", async () => {
    const id = next++;
    await put(id, { name: "listed", region: "korea", secretKey: hex() });
    const { apps } = (await server.call("GET", "/v1/apps")).json;
    expect(apps).toContainEqual({
      sdkAppId: id,
      name: "listed",
      region: "korea",
      source: "stored",
    });
    expect(apps).toContainEqual({
      sdkAppId: server.sdkAppId,
      region: "china",
      source: "environment",
    });
  });

  it("names the other app whose key signed a token", async () => {
    const [one, other] = [next++, next++];
    const secretKey = hex();
    await put(one, { secretKey: hex() });
    await put(other, { secretKey });
    const forged = await signUserSig({
      sdkAppId: one,
      secretKey,
      userId: "alice",
      expire: 60,
      now: Date.now() / 1000,
    });
    const verdict = await verify(one, forged);
    expect(verdict.valid).toBe(false);
    expect(verdict.findings.map(({ code }: { code: string }) => code)).toContain(
      "key_of_other_app",
    );
  });

  it("answers a sealed SecretKey that was moved or altered with an operator error, and lets it be replaced", async () => {
    const [one, other] = [next++, next++];
    await put(one, { secretKey: hex() });
    await put(other, { secretKey: hex() });
    type Stored = { secrets: { secretKey: { sealed: string } } };
    const stored = async (id: number) =>
      (await server.record(`app ${id}`, "settings")).value as Stored;
    const { sealed } = (await stored(other)).secrets.secretKey;
    const flipped = sealed.slice(0, -4) + (sealed.at(-4) === "A" ? "B" : "A") + sealed.slice(-3);
    for (const [id, envelope] of [
      [one, sealed],
      [other, flipped],
    ] as const) {
      const secrets = { secretKey: { sealed: envelope, setAt: 0 } };
      const value = { ...(await stored(id)), secrets };
      const write = { name: "settings", value, copied: true } as const;
      await server.control({ write: { object: `app ${id}`, write }, advance: 61 });
      const answer = await issue(id);
      expect([answer.status, answer.json.code, answer.json.fault]).toEqual([
        503,
        "sealed_value_unreadable",
        "operator",
      ]);
      expect((await server.call("GET", `/v1/apps/${id}`)).json.findings).toMatchObject([
        { code: "secret_unreadable", severity: "error" },
      ]);
      expect((await put(id, { name: "only a name" })).json.code).toBe("sealed_value_unreadable");
      expect((await put(id, { secretKey: hex() })).status).toBe(200);
      expect((await issue(id)).status).toBe(200);
    }
  });
});
