/** Records on each platform's real storage: versions, listings, copies, one transaction. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditPage, AuditRow } from "../../worker/audit/index.ts";
import type { ListedRecord, RecordPage, Versioned, Write } from "../../worker/records/records.ts";
import { STORES, type Started } from "./stores.ts";

const row = (requestId: string): AuditRow => ({
  bucket: `bucket ${requestId}`,
  kind: "operation",
  actor: { kind: "api-key", id: "key-1" },
  action: "PUT /v1/apps/{sdkAppId}",
  userIds: [],
  code: "ok",
  first: Date.now(),
  last: Date.now(),
  count: 1,
  requestId,
});

describe.each(STORES)("records in $name", ({ start }) => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  const call = async <T>(object: string, name: string, ...given: unknown[]): Promise<T> => {
    const url = `${server.url}/${encodeURIComponent(object)}?do=${name}`;
    const answer = await fetch(url, { method: "POST", body: JSON.stringify(given) });
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  };
  const commit = (object: string, writes: readonly Write[], rows: readonly AuditRow[] = []) =>
    call<boolean>(object, "commit", { writes, rows });
  const read = async (object: string, name: string) =>
    (await call<ListedRecord[]>(object, "read", [name]))[0] as ListedRecord;
  const copy = (object: string, name: string) =>
    call<Versioned | null>("service", "copy", { object, name });
  const requestIds = async (object: string) => {
    const page = (await (await fetch(`${server.url}/${object}`)).json()) as AuditPage;
    return page.rows.map(({ requestId }) => requestId);
  };

  it("begin at version 0, and no change or removal is ever taken for an earlier one", async () => {
    const object = "app 1";
    expect(await read(object, "settings")).toEqual({ name: "settings", version: 0 });
    expect(await commit(object, [{ name: "settings", value: { a: 1 }, expected: 0 }])).toBe(true);
    expect(await commit(object, [{ name: "settings", value: { a: 2 }, expected: 0 }])).toBe(false);
    expect(await read(object, "settings")).toMatchObject({ version: 1, value: { a: 1 } });
    expect(await commit(object, [{ name: "settings", value: undefined, expected: 1 }])).toBe(true);
    expect(await read(object, "settings")).toEqual({ name: "settings", version: 2 });
    expect(await commit(object, [{ name: "settings", value: { a: 3 }, expected: 0 }])).toBe(false);
    expect(await commit(object, [{ name: "settings", value: { a: 3 } }])).toBe(true);
    expect(await read(object, "settings")).toMatchObject({ version: 3, value: { a: 3 } });
  });

  it("of one commit are written together with its rows, or none of it is", async () => {
    const object = "app 2";
    await commit(object, [{ name: "one", value: 1 }], [row("first")]);
    const stale = [
      { name: "two", value: 2, expected: 0 },
      { name: "one", value: 2, expected: 0 },
    ];
    expect(await commit(object, stale, [row("second")])).toBe(false);
    expect(await read(object, "two")).toMatchObject({ version: 0 });
    expect(await requestIds(object)).toEqual(["first"]);
    const fresh = [
      { name: "two", value: 2, expected: 0 },
      { name: "one", value: 2, expected: 1 },
    ];
    expect(await commit(object, fresh, [row("third")])).toBe(true);
    expect(await requestIds(object)).toEqual(["third", "first"]);
  });

  it("of which 50 writers want the same version go to exactly one, row and all", async () => {
    const object = "app 3";
    await commit(object, [{ name: "settings", value: 0 }]);
    for (let round = 1; round <= 5; round++) {
      const done = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          commit(object, [{ name: "settings", value: i, expected: round }], [row(`${round}-${i}`)]),
        ),
      );
      const winner = done.indexOf(true);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await read(object, "settings")).toMatchObject({ version: round + 1, value: winner });
      expect((await requestIds(object))[0]).toBe(`${round}-${winner}`);
    }
  });

  it("are listed by name, page by page, found by their labels, without the removed ones", async () => {
    const object = "app 4";
    for (const [i, label] of ["alpha", "beta", "alphabet", "gamma", "delta"].entries())
      await commit(object, [{ name: `key/${i}`, value: { label }, label }]);
    await commit(object, [{ name: "other", value: 1, label: "alpha" }]);
    await commit(object, [{ name: "key/3", value: undefined }]);
    const first = await call<RecordPage>(object, "list", { prefix: "key/", limit: 2 });
    expect(first.records.map(({ name }) => name)).toEqual(["key/0", "key/1"]);
    const { next: after } = first;
    const rest = await call<RecordPage>(object, "list", { prefix: "key/", limit: 2, after });
    expect(rest.records.map(({ name }) => name)).toEqual(["key/2", "key/4"]);
    expect(rest).not.toHaveProperty("next");
    const found = await call<RecordPage>(object, "list", {
      prefix: "key/",
      limit: 9,
      search: "alpha",
    });
    expect(found.records.map(({ name }) => name)).toEqual(["key/0", "key/2"]);
    expect(await call("app 404", "list", { prefix: "", limit: 9 })).toEqual({ records: [] });
  });

  it("tell the day of their last use, which changes no version", async () => {
    await commit("service", [{ name: "key/used", value: 1 }]);
    await call("service", "noteUse", "key/used", 20_000);
    expect(await read("service", "key/used")).toMatchObject({ version: 1, usedOn: 20_000 });
  });

  it("reach the edge and the listing, the last version in the end, and removals too", async () => {
    const object = "app 5";
    const listed = (value: unknown) => ({ name: "app/5", value, label: "five" });
    const write = (value: unknown): Write => ({
      name: "settings",
      value,
      copied: true,
      listed: listed(value),
    });
    await Promise.all(Array.from({ length: 30 }, (_, i) => commit(object, [write({ i })])));
    const { version, value } = await read(object, "settings");
    expect(version).toBe(30);
    await expect
      .poll(() => copy(object, "settings"), { timeout: 10_000 })
      .toEqual({ version, value });
    expect(await read("service", "app/5")).toMatchObject({ version, value });
    await commit(object, [write(undefined)]);
    await expect.poll(() => copy(object, "settings"), { timeout: 10_000 }).toEqual({ version: 31 });
    expect(await call<RecordPage>("service", "list", { prefix: "app/", limit: 9 })).toEqual({
      records: [],
    });
  });
});
