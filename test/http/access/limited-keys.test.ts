/**
 * What an admin key with limits can do about an app, on every runtime: nothing that would give more
 * than it has. A table of limits against changes; every cell says which limit stands in the way, or
 * that none does.
 */

import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCOPES, type Scope } from "../../../worker/access/scopes.ts";
import { CONTROLLED, type ControlledServer } from "../../support/controlled/start.ts";
import { testSettings } from "../../support/worker.ts";

const hex = () => randomBytes(32).toString("hex");
const provider = (more: object = {}) => ({
  issuer: "https://login.example",
  audience: "a",
  claim: "sub",
  ...more,
});

const pipeline = (more: object = {}) => ({
  issuer: "https://token.actions.githubusercontent.com",
  audience: "https://sigpost.example",
  conditions: { repository_id: "1" },
  scopes: ["usersig:issue"],
  userIds: ["old-*"],
  maxExpire: 60,
  ...more,
});

/** The app before each change, in the terms of a PUT. */
const BEFORE = {
  name: "before",
  region: "japan",
  adminUserId: "boss",
  userIdPolicy: "printable",
  maxExpire: 3600,
  exchangeExpire: 600,
  origins: ["https://chat.example"],
  identityProviders: [provider({ prefix: "old-" })],
  workloads: [pipeline()],
};

type Field = "scopes" | "userIds" | "maxExpire" | "expiresAt";
const without = (...missing: Scope[]) => SCOPES.filter((scope) => !missing.includes(scope));
const later = "2099-01-01T00:00:00Z";

/** Rights of the key that asks; all but the named limit is there. */
const LIMITS = {
  none: { scopes: SCOPES },
  "without issue": { scopes: without("usersig:issue") },
  "without issue-admin": { scopes: without("usersig:issue-admin") },
  "without status:write": { scopes: without("status:write") },
  "for ci-*": { scopes: SCOPES, userIds: ["ci-*"] },
  "for 60 s": { scopes: SCOPES, maxExpire: 60 },
  "that ends": { scopes: SCOPES, expiresAt: later },
} as const;
type Limit = keyof typeof LIMITS;

interface Change {
  readonly setting: string;
  /** In place of what was there. */
  readonly body: object;
  /** Which keys may not, and the field that is too small. Those that are not named may. */
  readonly refused: Readonly<Partial<Record<Limit, Field>>>;
}

const EVERYBODY = { "for ci-*": "userIds" } as const;
const CREDENTIAL = {
  ...EVERYBODY,
  "without issue": "scopes",
  "for 60 s": "maxExpire",
  "that ends": "expiresAt",
} as const;

const CHANGES: readonly Change[] = [
  { setting: "name", body: { name: "after" }, refused: {} },
  { setting: "nothing at all", body: {}, refused: {} },
  { setting: "secretKey", body: { secretKey: hex() }, refused: CREDENTIAL },
  { setting: "previousSecretKey", body: { previousSecretKey: hex() }, refused: CREDENTIAL },
  { setting: "previousSecretKey", body: { previousSecretKey: null }, refused: EVERYBODY },
  {
    setting: "webhookToken",
    body: { webhookToken: "mine" },
    refused: { ...EVERYBODY, "without status:write": "scopes", "that ends": "expiresAt" },
  },
  { setting: "webhookToken", body: { webhookToken: "" }, refused: EVERYBODY },
  {
    setting: "adminUserId",
    body: { adminUserId: "zz" },
    refused: { ...EVERYBODY, "without issue-admin": "scopes", "for 60 s": "maxExpire" },
  },
  {
    setting: "identityProviders",
    body: {
      identityProviders: [...BEFORE.identityProviders, provider({ audience: "b", prefix: "new-" })],
    },
    refused: CREDENTIAL,
  },
  {
    setting: "identityProviders",
    body: {
      identityProviders: [...BEFORE.identityProviders, provider({ audience: "b", prefix: "ci-x" })],
    },
    refused: { "without issue": "scopes", "for 60 s": "maxExpire", "that ends": "expiresAt" },
  },
  {
    setting: "identityProviders",
    body: { identityProviders: [provider({ claim: "email", prefix: "old-" })] },
    refused: CREDENTIAL,
  },
  { setting: "identityProviders", body: { identityProviders: [] }, refused: EVERYBODY },
  {
    setting: "workloads by another name",
    body: { workloads: [pipeline({ name: "a" })] },
    refused: {},
  },
  {
    setting: "workloads",
    body: { workloads: [pipeline(), pipeline({ userIds: ["ci-1*"] })] },
    refused: { "without issue": "scopes", "that ends": "expiresAt" },
  },
  {
    setting: "workloads",
    body: { workloads: [pipeline(), pipeline({ userIds: ["ci-1*"], maxExpire: 61 })] },
    refused: { "without issue": "scopes", "for 60 s": "maxExpire", "that ends": "expiresAt" },
  },
  {
    setting: "workloads",
    body: { workloads: [pipeline(), pipeline({ userIds: undefined, maxExpire: 10 })] },
    refused: { ...EVERYBODY, "without issue": "scopes", "that ends": "expiresAt" },
  },
  {
    setting: "workloads",
    body: {
      workloads: [
        pipeline(),
        pipeline({ scopes: ["usersig:issue-admin"], userIds: ["ci-*"], maxExpire: 10 }),
      ],
    },
    refused: { "without issue-admin": "scopes", "that ends": "expiresAt" },
  },
  {
    setting: "workloads",
    body: { workloads: [pipeline({ conditions: { repository_id: "2" } })] },
    refused: { ...EVERYBODY, "without issue": "scopes", "that ends": "expiresAt" },
  },
  {
    setting: "workloads",
    body: { workloads: [] },
    refused: { ...EVERYBODY, "without issue": "scopes" },
  },
  {
    setting: "maxExpire",
    body: { maxExpire: 7200 },
    refused: { ...EVERYBODY, "for 60 s": "maxExpire" },
  },
  {
    setting: "maxExpire",
    body: { maxExpire: undefined },
    refused: { ...EVERYBODY, "for 60 s": "maxExpire" },
  },
  { setting: "maxExpire", body: { maxExpire: 30 }, refused: EVERYBODY },
  {
    setting: "exchangeExpire",
    body: { exchangeExpire: 900 },
    refused: { ...EVERYBODY, "for 60 s": "maxExpire" },
  },
  { setting: "exchangeExpire", body: { exchangeExpire: 60 }, refused: EVERYBODY },
  { setting: "userIdPolicy", body: { userIdPolicy: "wide" }, refused: EVERYBODY },
  { setting: "origins", body: { origins: ["https://evil.example"] }, refused: EVERYBODY },
  { setting: "region", body: { region: "korea" }, refused: EVERYBODY },
];

describe.each(CONTROLLED)("an admin key on $name", ({ start }) => {
  let server: ControlledServer;
  const APP = 1_500_000_001;
  const path = `/v1/apps/${APP}`;
  const keys = new Map<Limit, string>();

  const createKey = async (rights: object, key = server.adminKey) =>
    server.call("POST", "/v1/api-keys", { key, body: { name: "test", ...rights } });
  const reset = async () => {
    const body = { ...BEFORE, secretKey: hex(), previousSecretKey: hex(), webhookToken: "theirs" };
    const made = await server.call("PUT", path, { body });
    expect([200, 201], made.text).toContain(made.status);
  };

  beforeAll(async () => {
    server = await start(testSettings());
    await reset();
    for (const [limit, rights] of Object.entries(LIMITS))
      keys.set(limit as Limit, (await createKey(rights)).json.key);
  });
  afterAll(() => server?.stop());

  const cells = CHANGES.flatMap((change) =>
    (Object.keys(LIMITS) as Limit[]).map((limit) => ({ ...change, limit })),
  );

  it.each(cells)("$limit: $setting ($body)", async ({ setting, body, refused, limit }) => {
    await reset();
    const answer = await server.call("PUT", path, {
      key: keys.get(limit),
      body: { ...BEFORE, ...body },
    });
    const field = refused[limit];
    const expected =
      field === undefined
        ? { status: 200 }
        : { status: 403, code: "app_exceeds_key", setting, field };
    expect({ ...answer.json, status: answer.status }).toMatchObject(expected);
    if (field === undefined) return;
    // The refusal changed nothing, and says what it would take.
    expect(answer.json.needed).not.toBe("");
    expect((await server.call("GET", path)).json).toMatchObject({
      ...BEFORE,
      webhookToken: expect.anything(),
    });
  });

  it("with UserID patterns neither removes an app nor makes one, so that nothing is changed by way of that", async () => {
    await reset();
    const gone = await server.call("DELETE", path, { key: keys.get("for ci-*") });
    expect([gone.status, gone.json.code, gone.json.field]).toEqual([
      403,
      "app_exceeds_key",
      "userIds",
    ]);
    for (const [limit, field] of Object.entries(CREDENTIAL)) {
      const body = { secretKey: hex(), adminUserId: "zz" };
      const made = await server.call("PUT", "/v1/apps/1500000099", {
        key: keys.get(limit as Limit),
        body,
      });
      expect([limit, made.json.code, made.json.field]).toEqual([limit, "app_exceeds_key", field]);
    }
    expect((await server.call("GET", "/v1/apps/1500000099")).status).toBe(404);
    for (const limit of ["without issue", "for 60 s", "that ends"] as const) {
      await reset();
      expect((await server.call("DELETE", path, { key: keys.get(limit) })).status).toBe(200);
    }
    await reset();
  });

  it.each([
    ["for ci-*", { scopes: ["usersig:issue"] }, "userIds"],
    ["for ci-*", { scopes: ["usersig:issue"], userIds: ["ci-1*"] }, undefined],
    ["for 60 s", { scopes: ["usersig:issue"] }, "maxExpire"],
    ["for 60 s", { scopes: ["usersig:issue"], maxExpire: 60 }, undefined],
    ["without issue", { scopes: ["usersig:issue"] }, "scopes"],
    ["without issue", { scopes: ["usersig:verify"] }, undefined],
    ["that ends", { scopes: ["usersig:issue"] }, undefined],
  ] as const)("%s revokes a key with %j: %s", async (limit, rights, field) => {
    const { id, key } = (await createKey(rights)).json;
    const answer = await server.call("DELETE", `/v1/api-keys/${id}`, { key: keys.get(limit) });
    const refused = { code: "key_exceeds_revoker", field };
    expect(answer.json).toMatchObject(field === undefined ? { id } : refused);
    const used = await server.call("GET", "/v1/apps", { key });
    expect(used.status).toBe(field === undefined ? 401 : 200);
  });

  it("with limits can end itself", async () => {
    const { id, key } = (await createKey(LIMITS["for ci-*"])).json;
    expect((await server.call("DELETE", `/v1/api-keys/${id}`, { key })).status).toBe(200);
  });

  it("with limits makes and rotates only keys within them", async () => {
    const key = keys.get("for ci-*") as string;
    expect((await createKey({ scopes: ["admin"], userIds: ["ci-a*"] }, key)).status).toBe(201);
    expect((await createKey({ scopes: ["admin"] }, key)).json).toMatchObject({
      code: "key_exceeds_creator",
    });
    const { id } = (await createKey({ scopes: ["usersig:issue"] })).json;
    const rotated = await server.call("POST", `/v1/api-keys/${id}/rotate`, { key });
    expect(rotated.json).toMatchObject({ code: "key_exceeds_creator", field: "userIds" });
  });

  const ISSUING = [
    ["usersigs", (userId: string) => ({ userId })],
    ["usersigs", (userId: string) => ({ userIds: ["alice", userId] })],
    ["private-map-keys", (userId: string) => ({ userId, roomId: 1, privileges: 255 })],
  ] as const;

  it.each(
    ISSUING.flatMap((way) => ["boss", "administrator"].map((name) => [...way, name] as const)),
  )(
    "issues by %s (%s) for the administrator %s only with the scope for it",
    async (route, body, name) => {
      await reset();
      const sent = { body: { ...body(name), expire: 60 } };
      const ask = (limit: Limit) =>
        server.call("POST", `${path}/${route}`, { key: keys.get(limit), ...sent });
      const refused = await ask("without issue-admin");
      expect([refused.status, refused.json.code]).toEqual([403, "admin_userid_refused"]);
      expect((await ask("none")).status).toBe(200);
    },
  );
});
