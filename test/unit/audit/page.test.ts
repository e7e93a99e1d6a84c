/** Reading the log: what a filter takes, and where a page ends. */

import { describe, expect, it } from "vitest";
import { type AuditFilter, type AuditRow, PageDraft } from "../../../worker/audit/index.ts";
import { matches } from "../../../worker/audit/page.ts";

const row: AuditRow = {
  bucket: "b",
  kind: "traffic",
  actor: { kind: "api-key", id: "key-1" },
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  userIds: ["alice", "bob"],
  code: "ok",
  first: 1000,
  last: 2000,
  count: 2,
  requestId: "r-1",
};

describe("a filter", () => {
  it.each<[AuditFilter, boolean]>([
    [{}, true],
    [{ actor: "key-1", action: row.action, outcome: "ok", userId: "bob" }, true],
    [{ actor: "key" }, false],
    [{ action: "GET /v1/audit" }, false],
    [{ outcome: "scope_missing" }, false],
    [{ userId: "carol" }, false],
    [{ from: 2000, to: 1001 }, true],
    [{ from: 2001 }, false],
    [{ to: 1000 }, false],
  ])("%j takes the row: %j", (filter, fits) => {
    expect(matches(row, filter)).toBe(fits);
  });
});

describe("a page", () => {
  it("has what fits, and goes on where it ended", () => {
    const draft = new PageDraft({ limit: 2, since: 0, filter: { userId: "bob" } });
    const others = { ...row, userIds: ["alice"] };
    expect([row, others, row, row].map((one, i) => draft.take(`${9 - i}`, one))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(draft.page).toEqual({ rows: [row, row], next: "7" });
  });

  it("looks at 5,000 rows and no more; the next one goes on there", () => {
    const draft = new PageDraft({ limit: 2, since: 0, filter: { userId: "carol" } });
    let looked = 0;
    while (draft.take(String(10_000 - looked), row)) looked += 1;
    expect(looked).toBe(5000);
    expect(draft.page).toEqual({ rows: [], next: "5001" });
  });

  it("leaves out what has grown too old", () => {
    const draft = new PageDraft({ limit: 2, since: 2001 });
    expect(draft.take("1", row)).toBe(true);
    expect(draft.page).toEqual({ rows: [] });
  });
});
