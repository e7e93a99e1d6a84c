/** Where audit rows are kept, on each platform's real storage: merging, pages, bounds. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestHarness } from "wrangler";
import type { AuditPage, AuditRow } from "../../worker/audit/index.ts";
import { startDeno } from "../support/deno.ts";

interface Started {
  readonly url: string;
  stop(): Promise<unknown>;
}

async function startWorkerd(): Promise<Started> {
  const harness = createTestHarness({ workers: [{ configPath: "test/support/audit-store/wrangler.toml" }] });
  const { url } = await harness.listen();
  return { url: url.origin, stop: () => harness.close() };
}

const STORES: readonly { name: string; start: () => Promise<Started> }[] = [
  { name: "a Durable Object", start: startWorkerd },
  { name: "Deno KV", start: () => startDeno({}, "test/support/audit-store/deno.ts") },
];

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
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i));

describe.each(STORES)("audit rows in $name", ({ start }) => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  const append = async (log: string, rows: readonly AuditRow[]) => {
    const answer = await fetch(`${server.url}/${log}`, { method: "POST", body: JSON.stringify(rows) });
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
    expect(rows[0]?.userIds).toHaveLength(10);
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
    await append("kinds", [row(1), row(2, { kind: "operation" }), row(3), row(4, { kind: "operation" })]);
    expect(ids(await page("kinds"))).toEqual(["r-4", "r-3", "r-2", "r-1"]);
    const first = await page("kinds", "limit=2");
    expect(ids(await page("kinds", `limit=2&before=${first.next}`))).toEqual(["r-2", "r-1"]);
  });

  it("are kept up to their bound, and traffic never pushes out what operators did", async () => {
    await append("bounds", [row(0, { kind: "operation" })]);
    for (let from = 1; from < 101; from += 25) await append("bounds", range(from, from + 25));
    const { rows } = await page("bounds");
    expect(rows.filter(({ kind }) => kind === "traffic")).toHaveLength(20);
    expect(rows[0]?.requestId).toBe("r-100");
    expect(rows.filter(({ kind }) => kind === "operation")).toHaveLength(1);
  });

  it("that are too old do not come back", async () => {
    await append("age", range(1, 6));
    expect(ids(await page("age", `since=${4 * MINUTE}`))).toEqual(["r-5", "r-4"]);
  });

  it("of one log are no other log's", async () => {
    await append("one", [row(1)]);
    expect(await page("other")).toEqual({ rows: [] });
  });
});
