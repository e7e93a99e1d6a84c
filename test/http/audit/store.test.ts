/** Where audit rows are kept, on each platform's real storage: merging, pages, bounds. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditPage, type AuditRow, KINDS } from "../../../worker/audit/index.ts";
import { STORES, type Started } from "../stores.ts";

const MINUTE = 60_000;
const row = (i: number, changed: Partial<AuditRow> = {}): AuditRow => ({
  bucket: `bucket ${i}`,
  kind: "traffic",
  actor: { kind: "api-key", id: "key-1" },
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  userIds: [`user-${i}`],
  code: "ok",
  first: i * MINUTE,
  last: i * MINUTE,
  count: 1,
  requestId: `r-${i}`,
  ...changed,
});
/** As deployed. */
const FULL = 10_000;
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => row(from + i));

describe.each(STORES)("audit rows in $name", ({ name, start }) => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  const append = async (log: string, rows: readonly AuditRow[], query = "") => {
    const answer = await fetch(`${server.url}/${log}?${query}`, {
      method: "POST",
      body: JSON.stringify(rows),
    });
    expect(await answer.text()).toBe("ok");
  };
  const page = async (log: string, query = ""): Promise<AuditPage> =>
    (await (await fetch(`${server.url}/${log}?${query}`)).json()) as AuditPage;
  const ids = ({ rows }: AuditPage) => rows.map(({ requestId }) => requestId);

  it("of one bucket become one row, also when isolates write at the same time", async () => {
    const parts = Array.from({ length: 20 }, (_, i) =>
      row(1, { userIds: [`u${i}`], last: MINUTE + i, requestId: `r-${i}` }),
    );
    await Promise.all(parts.map((part) => append("merge", [part])));
    const { rows } = await page("merge");
    expect(rows).toMatchObject([{ count: 20, first: MINUTE, last: MINUTE + 19 }]);
    expect(rows[0]?.userIds).toHaveLength(20);
  });

  it("hold a thousand UserIDs, whatever they are written with, and come in pages that stay readable", async () => {
    // The longest ones in every encoding that storage or transport may use.
    const shapes = [
      (i: number) => String(i).padStart(32, '"'),
      (i: number) => `${String(i).padStart(29, "-")}名`,
      (i: number) => String(i).padStart(16, "é").slice(0, 16),
    ];
    const many = (i: number) =>
      Array.from({ length: 1000 }, (_, user) => shapes[i % 3]?.(user) ?? "");
    const rows = Array.from({ length: 50 }, (_, i) =>
      row(i, { userIds: many(i), more: 7, count: 1007 }),
    );
    for (const one of rows) await append("long", [one], "rows=60");
    const seen: AuditRow[] = [];
    for (let before = ""; ; ) {
      const { rows: part, next } = await page("long", `limit=1000${before && `&before=${before}`}`);
      expect(part.length).toBeLessThanOrEqual(20);
      seen.push(...part);
      if (next === undefined) break;
      before = next;
    }
    expect(seen).toEqual(rows.toReversed());
  });

  it("come back newest first, page by page, also while more are written", async () => {
    await append("pages", range(1, 8));
    const first = await page("pages", "limit=3");
    expect(ids(first)).toEqual(["r-7", "r-6", "r-5"]);
    await append("pages", range(8, 10));
    const second = await page("pages", `limit=3&before=${first.next}`);
    expect(ids(second)).toEqual(["r-4", "r-3", "r-2"]);
    const last = await page("pages", `limit=3&before=${second.next}`);
    expect(ids(last)).toEqual(["r-1"]);
    expect(last.next).toBeUndefined();
  });

  it("of both kinds come in one order", async () => {
    await append("kinds", [
      row(1),
      row(2, { kind: "operation" }),
      row(3),
      row(4, { kind: "operation" }),
    ]);
    expect(ids(await page("kinds"))).toEqual(["r-4", "r-3", "r-2", "r-1"]);
    const first = await page("kinds", "limit=2");
    expect(ids(await page("kinds", `limit=2&before=${first.next}`))).toEqual(["r-2", "r-1"]);
  });

  it("are kept up to their bound, and no kind pushes out another", async () => {
    const rest = KINDS.filter((kind) => kind !== "stranger");
    await append(
      "bounds",
      rest.map((kind, i) => row(i, { kind })),
    );
    for (let from = 10; from < 110; from += 25)
      await append(
        "bounds",
        range(from, from + 25).map((one) => ({ ...one, kind: "stranger" })),
      );
    const { rows } = await page("bounds");
    expect(
      rows.filter(({ kind }) => kind === "stranger").map(({ requestId }) => requestId),
    ).toEqual(Array.from({ length: 20 }, (_, i) => `r-${109 - i}`));
    for (const kind of rest) expect(rows.filter((one) => one.kind === kind)).toHaveLength(1);
  });

  it("cost few reads and writes, also in a log that is full", async () => {
    const query = `rows=${FULL}`;
    const cost = async () =>
      (await (await fetch(`${server.url}/full?cost&${query}`)).json()) as {
        read: number;
        written: number;
      };
    for (let from = 0; from < FULL; from += 1000)
      await append("full", range(from, from + 1000), query);
    await cost();
    const spent: { read: number; written: number }[] = [];
    for (let i = 0; i < 20; i++) {
      await append("full", [row(FULL + i)], query);
      spent.push(await cost());
    }
    // One more of the minute that is there already.
    for (let i = 0; i < 5; i++) {
      await append("full", [row(FULL + 19)], query);
      const added = await cost();
      expect(added.written).toBe(1);
      spent.push(added);
    }
    // Counting is not blind.
    for (const { read, written } of spent) expect([read > 0, written > 0]).toEqual([true, true]);
    await append("full", [row(1, { kind: "operation", bucket: "single" })], query);
    spent.push(await cost());
    expect(Math.max(...spent.map(({ read }) => read))).toBeLessThanOrEqual(60);
    expect(Math.max(...spent.map(({ written }) => written))).toBeLessThanOrEqual(6);
    const all: AuditRow[] = [];
    for (let before: string | undefined, more = true; more; more = before !== undefined) {
      const next = await page("full", `limit=1000&${query}${before ? `&before=${before}` : ""}`);
      all.push(...next.rows);
      before = next.next;
    }
    const traffic = all.filter(({ kind }) => kind === "traffic");
    expect([traffic.length, traffic.at(-1)?.requestId]).toEqual([FULL, "r-20"]);
  }, 120_000);

  it("that are too old do not come back", async () => {
    await append("age", range(1, 6));
    expect(ids(await page("age", `since=${4 * MINUTE}`))).toEqual(["r-5", "r-4"]);
  });

  // Deno KV removes by itself what has expired.
  // Deno KV lets rows expire by itself.
  if (name === "a Durable Object")
    it("that are too old go for good, once a day", async () => {
      const now = Date.now();
      const young = row(300, { first: now, last: now });
      // More than are looked at together, and of two kinds.
      await append("days", [...range(1, 251), young, row(400, { kind: "operation" })], "rows=1000");
      expect(await (await fetch(`${server.url}/days`, { method: "DELETE" })).text()).toBe("ok");
      expect(ids(await page("days", "limit=1000"))).toEqual(["r-300"]);
      await append("days", [young, row(301)]);
      expect(await page("days", `since=${now}`)).toMatchObject({
        rows: [{ requestId: "r-300", count: 2 }],
      });
    });

  it("of one log are no other log's", async () => {
    await append("one", [row(1)]);
    expect(await page("other")).toEqual({ rows: [] });
  });
});
