/** API keys over HTTP: how they are replaced, end, and are listed. */

import { describe, expect, it } from "vitest";
import { CONTROLLED } from "../support/controlled/start.ts";
import { STORED, useKeys } from "./api-key-support.ts";

describe.each(CONTROLLED)("the life of API keys on $name", (runtime) => {
  const site = useKeys(runtime);
  const { create, issue, listed } = site;

  it("rotates: both keys work during the grace, then only the new one", async () => {
    const old = (await create({ scopes: ["usersig:issue"], userIds: ["ci-*"] })).json;
    const rotated = await site.server.call("POST", `/v1/api-keys/${old.id}/rotate`, {
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
    const again = await site.server.call("POST", `/v1/api-keys/${old.id}/rotate`);
    expect([again.status, again.json.code]).toEqual([409, "api_key_ended"]);
    await site.server.control({ advance: 600 });
    expect((await issue(old.key)).json.code).toBe("key_rotated");
    expect((await issue(rotated.json.key)).status).toBe(200);
    expect(await listed(old.id)).toMatchObject({ state: "rotated" });
  });

  it("revokes at once where it is asked to, once and for all", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await issue(key)).status).toBe(200);
    expect((await site.server.call("DELETE", `/v1/api-keys/${id}`)).status).toBe(200);
    expect((await issue(key)).json.code).toBe("key_revoked");
    expect((await site.server.call("DELETE", `/v1/api-keys/${id}`)).status).toBe(200);
    expect((await site.server.call("POST", `/v1/api-keys/${id}/rotate`)).json.code).toBe(
      "api_key_ended",
    );
    expect(await listed(id)).toMatchObject({ state: "revoked", revokedBy: "admin" });
  });

  it("a revocation written elsewhere holds here after at most 60 seconds, however busy the key is", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await issue(key)).status).toBe(200);
    const { value } = await site.server.record("service", `key/${id}`);
    const revoked = { ...(value as object), revocation: { at: 0, by: "elsewhere" } };
    const write = { name: `key/${id}`, value: revoked, copied: true } as const;
    await site.server.control({ write: { object: "service", write } });
    expect((await issue(key)).status).toBe(200);
    await site.server.control({ advance: 60 });
    expect((await issue(key)).json.code).toBe("key_revoked");
  });

  it("remembers the day on which a key was last used, not with a write for every use", async () => {
    const { id, key } = (await create({ scopes: ["usersig:issue"] })).json;
    expect((await listed(id)).lastUsedOn).toBe(undefined);
    await issue(key);
    await expect.poll(async () => (await listed(id)).lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const before = await site.server.calls();
    for (let i = 0; i < 50; i++) expect((await issue(key)).status).toBe(200);
    expect(await site.server.calls()).toBe(before);
  });

  it("answers for a key id that does not exist, or is none", async () => {
    for (const id of ["AAAAAAAA", "nonsense%2F..", "%00"])
      expect((await site.server.call("DELETE", `/v1/api-keys/${id}`)).json.code).toBe(
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
        await site.server.call("POST", `/v1/apps/${STORED}/usersigs/verify`, {
          key,
          body: { userSig: "x" },
        })
      ).json.status ?? 200;
    expect(await Promise.all(keys.map(({ key }) => verify(key)))).toEqual(all(80).map(() => 200));
    const ends = await Promise.all(
      keys.flatMap(({ id }, i) => [
        ...(i < 60
          ? [site.server.call("POST", `/v1/api-keys/${id}/rotate`, { body: { grace: 0 } })]
          : []),
        // From 40 to 59 a rotation and a revocation of the same key race each other.
        ...(i >= 40 ? [site.server.call("DELETE", `/v1/api-keys/${id}`)] : []),
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
      const again = await site.server.call("POST", `/v1/api-keys/${id}/rotate`);
      expect(again.json).toMatchObject({ code: "api_key_ended", state: "revoked" });
    }
  });

  it("pages the list without losing or repeating a key", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const query: string = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = (await site.server.call("GET", `/v1/api-keys${query}`)).json;
      ids.push(...page.keys.map(({ id }: { id: string }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    // More than a page.
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(["", "nonsense", "%27", "x".repeat(500)])("refuses the cursor %j", async (cursor) => {
    const { status, json } = await site.server.call("GET", `/v1/api-keys?cursor=${cursor}`);
    expect([status, json.code]).toEqual([400, "cursor_invalid"]);
  });
});
