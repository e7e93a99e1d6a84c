/**
 * API keys over HTTP: what they may do, how they end, and that a key never makes a stronger one.
 */

import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTROLLED, type ControlledServer } from "../support/controlled/start.ts";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * The same key with another random part and a checksum that fits: a guess by somebody who knows the
 * id.
 */
function guess(key: string): string {
  const body = key.slice(0, 38) + (key[38] === "A" ? "B" : "A");
  let rest = crc32(body);
  let checksum = "";
  for (; checksum.length < 6; rest = Math.floor(rest / 62))
    checksum = DIGITS.charAt(rest % 62) + checksum;
  return body + checksum;
}

describe.each(CONTROLLED)("API keys on $name", ({ start }) => {
  let server: ControlledServer;
  const STORED = 1_500_000_001;
  beforeAll(async () => {
    server = await start();
    await server.call("PUT", `/v1/apps/${STORED}`, {
      body: { secretKey: randomBytes(32).toString("hex") },
    });
  });
  afterAll(() => server.stop());

  const create = (rights: object, key = server.adminKey) =>
    server.call("POST", "/v1/api-keys", { key, body: { name: "test", ...rights } });
  const issue = (key: string, body: object = {}, sdkAppId = STORED) =>
    server.call("POST", `/v1/apps/${sdkAppId}/usersigs`, {
      key,
      body: { userId: "ci-1", expire: 60, ...body },
    });
  const listed = async (id: string, key = server.adminKey) => {
    const { keys } = (await server.call("GET", "/v1/api-keys", { key })).json;
    return keys.find((one: { id: string }) => one.id === id);
  };

  it("shows a key once; the list has its rights and its state, never the key or its digest", async () => {
    const rights = {
      scopes: ["usersig:issue"],
      sdkAppIds: [STORED],
      userIds: ["ci-*"],
      maxExpire: 3600,
    };
    const { id, key } = (
      await create({ ...rights, name: "build", expiresAt: "2030-01-01T09:00:00+09:00" })
    ).json;
    expect(await listed(id)).toMatchObject({
      ...rights,
      name: "build",
      state: "active",
      createdBy: "admin",
      expiresAt: "2030-01-01T00:00:00Z",
    });
    const list = (await server.call("GET", "/v1/api-keys")).text;
    expect(list).not.toContain(key);
    expect(list).not.toContain(createHash("sha256").update(key).digest("hex"));
  });

  it("keeps to its scopes, apps, UserIDs and lifetime", async () => {
    const rights = {
      scopes: ["usersig:issue"],
      sdkAppIds: [STORED],
      userIds: ["ci-*"],
      maxExpire: 3600,
    };
    const { key } = (await create(rights)).json;
    expect((await issue(key)).status).toBe(200);
    expect((await issue(key, { expire: 3601 })).json.code).toBe("expire_out_of_range");
    expect((await issue(key, { userId: "alice" })).json.code).toBe("userid_not_allowed");
    expect((await issue(key, { userId: undefined, userIds: ["ci-1", "alice"] })).json.code).toBe(
      "userid_not_allowed",
    );
    expect((await issue(key, {}, server.sdkAppId)).json.code).toBe("app_not_found");
    const verify = await server.call("POST", `/v1/apps/${STORED}/usersigs/verify`, {
      key,
      body: { userSig: "x" },
    });
    expect(verify.json.code).toBe("scope_missing");
  });

  it("sees exactly its own apps, and another app answers as one that does not exist", async () => {
    const { key } = (await create({ scopes: ["usersig:issue"], sdkAppIds: [STORED] })).json;
    expect(
      (await server.call("GET", "/v1/apps", { key })).json.apps.map(
        (app: { sdkAppId: number }) => app.sdkAppId,
      ),
    ).toEqual([STORED]);
    const {
      requestId: _,
      sdkAppId: __,
      detail: ___,
      ...exists
    } = (await issue(key, {}, server.sdkAppId)).json;
    const {
      requestId: _r,
      sdkAppId: _s,
      detail: _d,
      ...not
    } = (await issue(key, {}, 1_999_999_999)).json;
    expect(exists).toEqual(not);
  });

  it("does not issue for an administrator without the scope for it", async () => {
    const plain = (await create({ scopes: ["usersig:issue"] })).json.key;
    const strong = (await create({ scopes: ["usersig:issue", "usersig:issue-admin"] })).json.key;
    expect((await issue(plain, { userId: "administrator" })).json.code).toBe(
      "admin_userid_refused",
    );
    expect((await issue(strong, { userId: "administrator" })).status).toBe(200);
  });

  it("refuses a guess by somebody who knows the key's id, before and after the key itself was used", async () => {
    const { key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await issue(guess(key))).json.code).toBe("key_unknown");
    expect((await issue(key)).status).toBe(200);
    expect((await issue(guess(key))).json.code).toBe("key_unknown");
  });

  it.each([
    ["no scope", { scopes: [] }, 400, "scopes_empty"],
    ["a scope that does not exist", { scopes: ["usersig:mint"] }, 400, "scope_unknown"],
    [
      "an app that does not exist",
      { scopes: ["admin"], sdkAppIds: [1_999_999_999] },
      400,
      "key_app_unknown",
    ],
    ["no app at all", { scopes: ["admin"], sdkAppIds: [] }, 400, "field_value"],
    ["an empty pattern", { scopes: ["admin"], userIds: [""] }, 400, "userid_pattern_invalid"],
    [
      "a pattern with a line feed",
      { scopes: ["admin"], userIds: ["a\nb"] },
      400,
      "userid_pattern_invalid",
    ],
    [
      "an end in the past",
      { scopes: ["admin"], expiresAt: "2020-01-01T00:00:00Z" },
      400,
      "expires_at_invalid",
    ],
    [
      "an end without a time zone",
      { scopes: ["admin"], expiresAt: "2030-01-01T00:00:00" },
      400,
      "expires_at_invalid",
    ],
    [
      "an end that is no time",
      { scopes: ["admin"], expiresAt: "2030-13-45T00:00:00Z" },
      400,
      "expires_at_invalid",
    ],
    ["no name", { name: " ", scopes: ["admin"] }, 400, "field_value"],
    ["a lifetime of half a second", { scopes: ["admin"], maxExpire: 0.5 }, 400, "field_value"],
  ])("refuses to create a key with %s", async (_, body, status, code) => {
    const answer = await create(body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  it.each([
    ["scopes", { scopes: ["admin", "usersig:issue-admin"] }],
    ["sdkAppIds", { sdkAppIds: undefined }],
    ["userIds", { userIds: ["c*"] }],
    ["userIds", { userIds: undefined }],
    ["maxExpire", { maxExpire: 3601 }],
    ["maxExpire", { maxExpire: undefined }],
    ["expiresAt", { expiresAt: "2031-01-01T00:00:01Z" }],
    ["expiresAt", { expiresAt: undefined }],
  ])("an admin key makes no key that goes beyond it in %s (%j)", async (field, more) => {
    const rights = {
      scopes: ["admin", "usersig:issue"],
      sdkAppIds: [STORED],
      userIds: ["ci-*"],
      maxExpire: 3600,
      expiresAt: "2031-01-01T00:00:00Z",
    };
    const { key } = (await create(rights)).json;
    expect((await create({ ...rights, userIds: ["ci-a*"], maxExpire: 60 }, key)).status).toBe(201);
    const answer = await create({ ...rights, ...more }, key);
    expect([answer.status, answer.json.code, answer.json.field]).toEqual([
      403,
      "key_exceeds_creator",
      field,
    ]);
  });

  it("a limited admin key manages only keys of its own apps, and takes over no stronger one by rotating it", async () => {
    const limited = (await create({ scopes: ["admin"], sdkAppIds: [STORED] })).json.key;
    const wide = (await create({ scopes: ["usersig:issue"] })).json;
    const strong = (await create({ scopes: ["usersig:issue"], sdkAppIds: [STORED] })).json;
    expect(await listed(wide.id, limited)).toBe(undefined);
    expect(
      (await server.call("DELETE", `/v1/api-keys/${wide.id}`, { key: limited })).json.code,
    ).toBe("api_key_not_found");
    expect(await listed(strong.id, limited)).toBeDefined();
    const taken = await server.call("POST", `/v1/api-keys/${strong.id}/rotate`, { key: limited });
    expect(taken.json.code).toBe("key_exceeds_creator");
  });

  it("rotates: both keys work during the grace, then only the new one", async () => {
    const old = (await create({ scopes: ["usersig:issue"], userIds: ["ci-*"] })).json;
    const rotated = await server.call("POST", `/v1/api-keys/${old.id}/rotate`, {
      body: { grace: 600 },
    });
    expect(rotated.status).toBe(201);
    expect(rotated.json).toMatchObject({
      rotatedFrom: old.id,
      userIds: ["ci-*"],
      previous: { id: old.id },
    });
    expect([(await issue(old.key)).status, (await issue(rotated.json.key)).status]).toEqual([
      200, 200,
    ]);
    expect(await listed(old.id)).toMatchObject({ state: "rotating", rotatedTo: rotated.json.id });
    const again = await server.call("POST", `/v1/api-keys/${old.id}/rotate`);
    expect([again.status, again.json.code]).toEqual([409, "api_key_ended"]);
    await server.control({ advance: 600 });
    expect((await issue(old.key)).json.code).toBe("key_rotated");
    expect((await issue(rotated.json.key)).status).toBe(200);
    expect(await listed(old.id)).toMatchObject({ state: "rotated" });
  });

  it("revokes at once where it is asked to, once and for all", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await issue(key)).status).toBe(200);
    expect((await server.call("DELETE", `/v1/api-keys/${id}`)).status).toBe(200);
    expect((await issue(key)).json.code).toBe("key_revoked");
    expect((await server.call("DELETE", `/v1/api-keys/${id}`)).status).toBe(200);
    expect((await server.call("POST", `/v1/api-keys/${id}/rotate`)).json.code).toBe(
      "api_key_ended",
    );
    expect(await listed(id)).toMatchObject({ state: "revoked", revokedBy: "admin" });
  });

  it("a revocation written elsewhere holds here after at most 60 seconds, however busy the key is", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await issue(key)).status).toBe(200);
    const { value } = await server.record("service", `key/${id}`);
    const revoked = { ...(value as object), revocation: { at: 0, by: "elsewhere" } };
    const write = { name: `key/${id}`, value: revoked, copied: true } as const;
    await server.control({ write: { object: "service", write } });
    expect((await issue(key)).status).toBe(200);
    await server.control({ advance: 60 });
    expect((await issue(key)).json.code).toBe("key_revoked");
  });

  it("remembers the day on which a key was last used, not with a write for every use", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await listed(id)).lastUsedOn).toBe(undefined);
    await issue(key);
    await expect.poll(async () => (await listed(id)).lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const before = await server.calls();
    for (let i = 0; i < 50; i++) expect((await issue(key)).status).toBe(200);
    expect(await server.calls()).toBe(before);
  });

  it("answers for a key id that does not exist, or is none", async () => {
    for (const id of ["AAAAAAAA", "nonsense%2F..", "%00"])
      expect((await server.call("DELETE", `/v1/api-keys/${id}`)).json.code).toBe(
        "api_key_not_found",
      );
  });

  it("loses nothing of 80 creations, then as many rotations and revocations, all at the same time", async () => {
    const all = (count: number) => Array.from({ length: count });
    const created = await Promise.all(all(80).map(() => create({ scopes: ["usersig:verify"] })));
    const keys = created.map(({ json }) => json as { id: string; key: string });
    expect(new Set(keys.map(({ id }) => id)).size).toBe(80);
    const verify = async (key: string) =>
      (
        await server.call("POST", `/v1/apps/${STORED}/usersigs/verify`, {
          key,
          body: { userSig: "x" },
        })
      ).json.status ?? 200;
    expect(await Promise.all(keys.map(({ key }) => verify(key)))).toEqual(all(80).map(() => 200));
    const ends = await Promise.all(
      keys.flatMap(({ id }, i) => [
        ...(i < 60
          ? [server.call("POST", `/v1/api-keys/${id}/rotate`, { body: { grace: 0 } })]
          : []),
        // From 40 to 59 a rotation and a revocation of the same key race each other.
        ...(i >= 40 ? [server.call("DELETE", `/v1/api-keys/${id}`)] : []),
      ]),
    );
    expect(ends.every(({ status, json }) => status < 300 || json.code === "api_key_ended")).toBe(
      true,
    );
    const successors = ends
      .filter(({ status }) => status === 201)
      .map(({ json }) => json.key as string);
    expect(successors.length).toBeGreaterThanOrEqual(40);
    expect(await Promise.all(keys.map(({ key }) => verify(key)))).toEqual(all(80).map(() => 401));
    expect(await Promise.all(successors.map(verify))).toEqual(successors.map(() => 200));
    for (const { id } of keys.slice(40)) {
      const again = await server.call("POST", `/v1/api-keys/${id}/rotate`);
      expect(again.json).toMatchObject({ code: "api_key_ended", state: "revoked" });
    }
  });

  it("pages the list without losing or repeating a key", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = (await server.call("GET", `/v1/api-keys${query}`)).json;
      ids.push(...page.keys.map(({ id }: { id: string }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    // More than a page.
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(["", "nonsense", "%27", "x".repeat(500)])("refuses the cursor %j", async (cursor) => {
    const { status, json } = await server.call("GET", `/v1/api-keys?cursor=${cursor}`);
    expect([status, json.code]).toEqual([400, "cursor_invalid"]);
  });
});
