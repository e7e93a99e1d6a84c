/** The rules of push checks for one user, as plain data. */

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  type ChecksCommand,
  type ChecksReply,
  type ChecksState,
  HISTORY_MAXIMUM,
  KEYS_MAXIMUM,
  NO_CHECKS,
  reduceChecks,
} from "../../../worker/push/user-checks.ts";

const nameOf = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32);

/** Applies commands one after the other, as a platform does. */
function object() {
  let state: ChecksState = NO_CHECKS;
  const log: unknown[] = [];
  const values = new Map<string, unknown>();
  const apply = (command: ChecksCommand): ChecksReply => {
    const change = reduceChecks({ state, log, values }, command);
    state = change.state ?? state;
    log.push(...(change.append ?? []));
    log.splice(0, log.length - HISTORY_MAXIMUM);
    for (const [name, value] of change.values ?? [])
      if (value === null) values.delete(name);
      else values.set(name, value);
    return change.reply;
  };
  let number = 0;
  const begin = (at: number, more: { dryRun?: boolean; key?: string; fingerprint?: string } = {}) =>
    apply({
      kind: "begin_check",
      at,
      checkId: `c${++number}`,
      dryRun: more.dryRun ?? false,
      ...(more.key !== undefined && {
        idempotency: {
          key: more.key,
          name: nameOf(more.key),
          fingerprint: more.fingerprint ?? "f",
        },
      }),
    });
  const end = (id: string, begunAt: number, sent = true, dryRun = false, key?: string) =>
    apply({
      kind: "end_check",
      record: { id },
      dryRun,
      begunAt,
      sent,
      ...(key !== undefined && { idempotency: { key, name: nameOf(key), fingerprint: "f" } }),
    });
  return { apply, begin, end, values, size: () => JSON.stringify(state).length };
}

describe("the limit per user", () => {
  it("allows six in a minute, and says when the next one is allowed", () => {
    const { begin } = object();
    for (let at = 100; at < 106; at++) expect(begin(at).kind).toBe("started");
    expect(begin(110)).toEqual({ kind: "limited", retryAfter: 50 });
    expect(begin(159)).toEqual({ kind: "limited", retryAfter: 1 });
    expect(begin(160).kind).toBe("started");
  });

  it("allows thirty in an hour", () => {
    const { begin } = object();
    for (let i = 0; i < 30; i++) expect(begin(1000 + i * 60).kind).toBe("started");
    expect(begin(1000 + 1800)).toEqual({ kind: "limited", retryAfter: 1800 });
    expect(begin(1000 + 3600).kind).toBe("started");
  });

  it("counts dry runs apart", () => {
    const { begin } = object();
    for (let i = 0; i < 6; i++) begin(100);
    expect(begin(100).kind).toBe("limited");
    expect(begin(100, { dryRun: true }).kind).toBe("started");
  });

  it("forgets times that a clock took while it was ahead, and holds for two servers that differ by seconds", () => {
    const { begin } = object();
    for (let i = 0; i < 6; i++) expect(begin(100 + 86_400).kind).toBe("started");
    for (let i = 0; i < 6; i++) expect(begin(100).kind).toBe("started");
    expect(begin(98)).toEqual({ kind: "limited", retryAfter: 60 });
    expect(begin(160).kind).toBe("started");
  });

  it("gives back what sent nothing", () => {
    const { begin, end } = object();
    for (let i = 1; i <= 6; i++) {
      begin(100);
      if (i === 6) end("c6", 100, false);
    }
    expect(begin(100).kind).toBe("started");
    expect(begin(100).kind).toBe("limited");
  });
});

describe("an idempotency key", () => {
  it("gives the first answer again, and counts once", () => {
    const { begin, end } = object();
    expect(begin(100, { key: "k" }).kind).toBe("started");
    end("c1", 100, true, false, "k");
    for (let i = 0; i < 10; i++)
      expect(begin(101, { key: "k" })).toEqual({ kind: "replayed", record: { id: "c1" } });
    for (let i = 0; i < 5; i++) expect(begin(101).kind).toBe("started");
  });

  it("never starts a second check while the first may still send, or was cut off", () => {
    const { begin } = object();
    begin(100, { key: "k" });
    expect(begin(101, { key: "k" }).kind).toBe("unfinished");
    expect(begin(90_000 - 10_000, { key: "k" }).kind).toBe("unfinished");
  });

  it("is refused for another request", () => {
    const { begin } = object();
    begin(100, { key: "k", fingerprint: "a" });
    expect(begin(101, { key: "k", fingerprint: "b" }).kind).toBe("key_reused");
  });

  it("is forgotten after a day, and what was kept with it goes with the next", () => {
    const { begin, values } = object();
    begin(100, { key: "k" });
    expect(begin(100 + 86_400, { key: "k" }).kind).toBe("started");
    begin(100 + 2 * 86_400, { key: "other" });
    expect([...values.keys()]).toEqual([nameOf("other")]);
  });

  it("keeps its answer for the day, whatever else happens", () => {
    const { begin, end } = object();
    begin(0, { key: "k" });
    end("c1", 0, true, false, "k");
    for (let i = 1; i < KEYS_MAXIMUM; i++) {
      begin(i * 120, { key: `other ${i}` });
      end(`c${i + 1}`, i * 120, false, false, `other ${i}`);
    }
    expect(begin(KEYS_MAXIMUM * 120, { key: "k" })).toEqual({
      kind: "replayed",
      record: { id: "c1" },
    });
  });

  it("beyond what a day takes is refused and not run, while every known one is answered", () => {
    const { begin, end } = object();
    for (let i = 0; i < KEYS_MAXIMUM; i++) {
      expect(begin(i * 120, { key: `${i}` }).kind).toBe("started");
      end(`c${i + 1}`, i * 120, true, false, `${i}`);
    }
    const at = KEYS_MAXIMUM * 120;
    expect(begin(at, { key: "new" })).toEqual({ kind: "keys_exhausted", retryAfter: 86_400 - at });
    for (let i = 0; i < KEYS_MAXIMUM; i++)
      expect(begin(at, { key: `${i}` })).toEqual({ kind: "replayed", record: { id: `c${i + 1}` } });
    expect(begin(at).kind).toBe("started");
    expect(begin(86_400, { key: "new" }).kind).toBe("started");
  });

  it("of before answers were kept is answered from the history", () => {
    const keys = [{ key: "k", fingerprint: "f", checkId: "c0", at: 50 }];
    const command = (key: string, at: number, fingerprint = "f") =>
      ({
        kind: "begin_check",
        at,
        checkId: "c9",
        dryRun: false,
        idempotency: { key, name: nameOf(key), fingerprint },
      }) as const;
    const view = { state: { ...NO_CHECKS, keys }, log: [{ id: "c0" }] };
    expect(reduceChecks(view, command("k", 100)).reply).toEqual({
      kind: "replayed",
      record: { id: "c0" },
    });
    expect(reduceChecks(view, command("k", 100, "g")).reply.kind).toBe("key_reused");
    expect(reduceChecks({ ...view, log: [] }, command("k", 100)).reply.kind).toBe("unfinished");
    expect(reduceChecks(view, command("k", 86_450)).state).not.toHaveProperty("keys");
  });

  it("holds no longer where it came while the clock was ahead, and after the clock went back", () => {
    const { begin } = object();
    begin(100 + 30 * 86_400, { key: "k" });
    expect(begin(100, { key: "k" }).kind).toBe("unfinished");
    expect(begin(100 + 86_400, { key: "k" }).kind).toBe("started");
  });
});

it("lists the newest first", () => {
  const { apply, end } = object();
  for (const id of ["a", "b", "c"]) end(id, 0);
  expect(apply({ kind: "list_checks", limit: 2 })).toEqual({
    kind: "checks",
    records: [{ id: "c" }, { id: "b" }],
  });
});

it("keeps its state far below the 64 KiB that a Deno KV value may have", () => {
  const { begin, size } = object();
  for (let i = 0; i < 2000; i++)
    begin(i * 120, { key: `${i}`.padEnd(128, "x"), fingerprint: "f".repeat(24) });
  for (let i = 0; i < 2000; i++)
    begin(i * 30 + 240_000, {
      dryRun: true,
      key: `d${i}`.padEnd(128, "x"),
      fingerprint: "f".repeat(24),
    });
  expect(size()).toBeLessThan(32_768);
});
