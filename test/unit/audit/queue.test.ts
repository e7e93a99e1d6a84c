/** Audit rows that wait for Deno KV: what one commit takes, what goes first, what is too much. */

import { expect, it } from "vitest";
import type { AuditRow } from "../../../worker/audit/index.ts";
import { AuditQueue, QUEUE_MAXIMUM } from "../../../worker/platform/deno/audit-queue.ts";

const row = (i: number, kind: AuditRow["kind"] = "traffic"): AuditRow => ({
  bucket: `${kind} ${i}`,
  kind,
  actor: { kind: "api-key", id: "key-1" },
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  userIds: [],
  code: "ok",
  first: i,
  last: i,
  count: 1,
  requestId: `r-${i}`,
});
const rows = (count: number, kind?: AuditRow["kind"]) =>
  Array.from({ length: count }, (_, i) => row(i, kind));

/** A store whose commits end one by one, when they are told to. */
function slowStore() {
  const commits: { ids: string[]; counts: number[]; end: PromiseWithResolvers<void> }[] = [];
  const queue = new AuditQueue((batch) => {
    const end = Promise.withResolvers<void>();
    commits.push({
      ids: batch.map(({ log, row: { kind, first } }) => `${log} ${kind} ${first}`),
      counts: batch.map(({ row: { count } }) => count),
      end,
    });
    return end.promise;
  });
  return { queue, commits };
}

it("are committed several at once, one commit after the other", async () => {
  const { queue, commits } = slowStore();
  const written = queue.add("app", rows(12));
  for (let i = 0; i < 3; i++) {
    await expect.poll(() => commits.length).toBe(i + 1);
    commits[i]?.end.resolve();
  }
  await written;
  expect(commits.map(({ ids }) => ids.length)).toEqual([5, 5, 2]);
});

it("become one while they wait, when they are of one bucket", async () => {
  const { queue, commits } = slowStore();
  const all = [queue.add("app", [row(0)])];
  for (let i = 0; i < 100; i++) all.push(queue.add("app", [row(1)]), queue.add("other", [row(1)]));
  commits[0]?.end.resolve();
  await expect.poll(() => commits.length).toBe(2);
  expect(commits[1]).toMatchObject({
    ids: ["app traffic 1", "other traffic 1"],
    counts: [100, 100],
  });
  commits[1]?.end.resolve();
  await Promise.all(all);
});

it("let what operators did go first", async () => {
  const { queue, commits } = slowStore();
  void queue.add("app", rows(20));
  void queue.add("app", [row(0, "operation")]);
  commits[0]?.end.resolve();
  await expect.poll(() => commits.length).toBe(2);
  expect(commits[1]?.ids[0]).toBe("app operation 0");
});

it("are refused beyond a bound, which leaves room for what operators did", async () => {
  const { queue } = slowStore();
  // The first five are on their way already.
  void queue.add("app", rows(QUEUE_MAXIMUM + 5));
  await expect(queue.add("app", [row(-1)])).rejects.toThrow("unavailable");
  await expect(queue.add("app", [row(-1, "stranger")])).rejects.toThrow("unavailable");
  void queue.add("app", rows(QUEUE_MAXIMUM, "operation"));
  await expect(queue.add("app", [row(-1, "operation")])).rejects.toThrow("unavailable");
});

it("go on after a commit that failed, and tell those whose rows were in it", async () => {
  const { queue, commits } = slowStore();
  const first = queue.add("app", rows(5));
  const second = queue.add("app", rows(7).slice(5));
  commits[0]?.end.reject(new Error("canary"));
  await expect(first).rejects.toThrow("storage unavailable");
  await expect.poll(() => commits.length).toBe(2);
  commits[1]?.end.resolve();
  await second;
});
