/** API keys over HTTP: what they may do, and that a key never makes a stronger one. */

import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CONTROLLED } from "../support/controlled/start.ts";
import { STORED, useKeys } from "./api-key-support.ts";

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

describe.each(CONTROLLED)("API keys on $name", (runtime) => {
  const site = useKeys(runtime);
  const { create, issue, listed } = site;

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
    const list = (await site.server.call("GET", "/v1/api-keys")).text;
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
    expect((await issue(key, {}, site.server.sdkAppId)).json.code).toBe("app_not_found");
    const verify = await site.server.call("POST", `/v1/apps/${STORED}/usersigs/verify`, {
      key,
      body: { userSig: "x" },
    });
    expect(verify.json.code).toBe("scope_missing");
  });

  it("sees exactly its own apps, and another app answers as one that does not exist", async () => {
    const { key } = (await create({ scopes: ["usersig:issue"], sdkAppIds: [STORED] })).json;
    expect(
      (await site.server.call("GET", "/v1/apps", { key })).json.apps.map(
        (app: { sdkAppId: number }) => app.sdkAppId,
      ),
    ).toEqual([STORED]);
    const {
      requestId: _,
      sdkAppId: __,
      detail: ___,
      ...exists
    } = (await issue(key, {}, site.server.sdkAppId)).json;
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
      (await site.server.call("DELETE", `/v1/api-keys/${wide.id}`, { key: limited })).json.code,
    ).toBe("api_key_not_found");
    expect(await listed(strong.id, limited)).toBeDefined();
    const taken = await site.server.call("POST", `/v1/api-keys/${strong.id}/rotate`, {
      key: limited,
    });
    expect(taken.json.code).toBe("key_exceeds_creator");
  });
});
