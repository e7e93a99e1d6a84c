/** The audit log's rules: what becomes a row, which rows become one, and what bounds them. */

import { describe, expect, it } from "vitest";
import {
  ADDRESS_MAXIMUM,
  AuditBuffer,
  BUFFER_MAXIMUM,
  BUFFER_USERS_MAXIMUM,
} from "../../../worker/audit/buffer.ts";
import {
  type AuditEvent,
  type AuditRow,
  apart,
  draftRow,
  finishRow,
  mergeRows,
  USERS_MAXIMUM,
} from "../../../worker/audit/row.ts";

const NOW = 1_790_000_000_000 - (1_790_000_000_000 % 60_000);
/** One object for one key, as an isolate has it until it reads the key again. */
const ACTOR: AuditEvent["actor"] = { kind: "api-key", id: "key-1" };
const event = (changed: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: ACTOR,
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  sdkAppId: 1400000001,
  userIds: ["alice"],
  code: "ok",
  requestId: "r-1",
  single: false,
  ...changed,
});
const toRow = (asked: AuditEvent, now: number): AuditRow => finishRow(draftRow(asked, now));
const names = (length: number, prefix = "user"): string[] =>
  Array.from({ length }, (_, i) => `${prefix}-${i}`);
const rowsOf = (buffer: AuditBuffer): AuditRow[] => [...buffer.drain().values()].flat();

describe("issuing to one key", () => {
  it("is one row in a minute, and a further one for every thousand users: none is lost", () => {
    const buffer = new AuditBuffer();
    for (let i = 0; i < 2500; i++)
      buffer.add(event({ userIds: [`user-${i}`], requestId: `r-${i}` }), NOW + i * 10);
    const rows = rowsOf(buffer);
    expect(rows).toMatchObject([
      { count: 1000, first: NOW, last: NOW + 9990, requestId: "r-0", kind: "traffic" },
      { count: 1000, first: NOW + 10_000, last: NOW + 19_990, requestId: "r-1000" },
      { count: 500, first: NOW + 20_000, requestId: "r-2000" },
    ]);
    expect(rows.flatMap(({ userIds }) => userIds)).toEqual(names(2500));
    // In the log none of them is merged with another.
    expect(new Set(rows.map(({ bucket }) => bucket)).size).toBe(3);
  });

  it("of many users at once is a row that its request ID finds", () => {
    const buffer = new AuditBuffer();
    for (const requestId of ["r-1", "r-2"])
      buffer.add(event({ userIds: names(3), batch: true, requestId }), NOW);
    buffer.add(event(), NOW);
    expect(rowsOf(buffer)).toMatchObject([
      { count: 3, requestId: "r-1", kind: "traffic" },
      { count: 3, requestId: "r-2" },
      { count: 1 },
    ]);
  });

  it("stays one row when the key was read anew, and when others ask in between", () => {
    const buffer = new AuditBuffer();
    const other = event({ actor: { kind: "api-key", id: "key-2" } });
    for (const asked of [
      event(),
      event({ actor: { ...ACTOR } }),
      other,
      event(),
      event({ single: true }),
      event(),
      other,
    ])
      buffer.add(asked, NOW);
    expect(rowsOf(buffer).map(({ actor, kind, count }) => [actor.id, kind, count])).toEqual([
      ["key-1", "traffic", 4],
      ["key-2", "traffic", 2],
      ["key-1", "operation", 1],
    ]);
  });

  it("begins a new row after the old one was written", () => {
    const buffer = new AuditBuffer();
    for (let i = 1; i <= 2; i++) {
      buffer.add(event(), NOW);
      buffer.add(event(), NOW);
      expect(rowsOf(buffer)).toMatchObject([{ count: 2 }]);
    }
  });

  it("counts and names every user of a batch", () => {
    const buffer = new AuditBuffer();
    buffer.add(event({ userIds: names(1000) }), NOW);
    const [row] = rowsOf(buffer);
    expect(row).toMatchObject({ count: 1000, userIds: names(1000) });
  });

  it("names a user once, however often it asks", () => {
    const buffer = new AuditBuffer();
    for (let i = 0; i < 100; i++) buffer.add(event({ userIds: ["alice", "bob"] }), NOW);
    expect(rowsOf(buffer)).toMatchObject([{ count: 200, userIds: ["alice", "bob"] }]);
  });

  it("fills the buffer by rows, and by users", () => {
    const buffer = new AuditBuffer();
    const key = (i: number) => event({ actor: { kind: "api-key", id: `key-${i}` } });
    for (let i = 0; i < BUFFER_MAXIMUM; i++) {
      expect(buffer.isFull).toBe(false);
      buffer.add(key(i), NOW);
    }
    expect(buffer.isFull).toBe(true);
    buffer.drain();
    for (let i = 0; i < BUFFER_USERS_MAXIMUM / 1000; i++) {
      expect(buffer.isFull).toBe(false);
      buffer.add({ ...key(i), userIds: names(1000) }, NOW);
      buffer.add({ ...key(i), userIds: names(1000) }, NOW);
    }
    expect(buffer.isFull).toBe(true);
    buffer.drain();
    expect(buffer.isFull).toBe(false);
  });

  it.each([
    ["minute", {}, 60_000],
    ["key", { actor: { kind: "api-key", id: "key-2" } }, 0],
    ["outcome", { code: "userid_not_allowed" }, 0],
    ["action", { action: "POST /v1/apps/{sdkAppId}/private-map-keys" }, 0],
    ["app", { sdkAppId: 1400000002 }, 0],
  ] as const)("is another row for another %s", (_, changed, later) => {
    const buffer = new AuditBuffer();
    buffer.add(event(), NOW);
    buffer.add(event(changed), NOW + later);
    expect(rowsOf(buffer)).toHaveLength(2);
  });
});

describe("what an operator does", () => {
  it("is a row each", () => {
    const buffer = new AuditBuffer();
    for (const requestId of ["r-1", "r-2"]) buffer.add(event({ single: true, requestId }), NOW);
    expect(rowsOf(buffer)).toMatchObject([
      { kind: "operation", count: 1, requestId: "r-1" },
      { kind: "operation", count: 1, requestId: "r-2" },
    ]);
  });
});

describe("the kinds that do not push out one another", () => {
  const stranger = { actor: { kind: "address", id: "192.0.2.1" } } as const;
  it.each([
    ["what an operator did", { single: true }, "operation"],
    [
      "an operator's change that failed",
      { single: true, code: "storage_unavailable" },
      "operation",
    ],
    ["issuing", {}, "traffic"],
    ["an exchange", { actor: { kind: "identity", id: "https://issuer.example alice" } }, "user"],
    ["what a user's own device reports", { actor: { kind: "user", id: "alice" } }, "user"],
    ["what a known key was refused", { code: "userid_not_allowed" }, "refusal"],
    [
      "what a user's own device was refused",
      { actor: { kind: "user", id: "alice" }, code: "device_id_invalid" },
      "user",
    ],
    ["a failed authentication", { ...stranger, code: "key_unknown" }, "stranger"],
    ["an exchange that was refused", { ...stranger, code: "id_token_expired" }, "stranger"],
    [
      "a failed authentication on an operator's route",
      { ...stranger, single: true, code: "key_unknown" },
      "stranger",
    ],
  ] as const)("has %s in its own", (_, changed, kind) => {
    expect(toRow(event(changed), NOW).kind).toBe(kind);
  });
});

describe("the logs", () => {
  it("are one per app, and the service's own for what belongs to none", () => {
    const buffer = new AuditBuffer();
    buffer.add(event(), NOW);
    buffer.add(event({ sdkAppId: undefined }), NOW);
    expect([...buffer.drain().keys()]).toEqual(["app 1400000001", "service"]);
    expect(rowsOf(buffer)).toEqual([]);
  });
});

describe("refused authentications", () => {
  it("share a row per address and code, and a flood of addresses shares one", () => {
    const buffer = new AuditBuffer();
    const refused = (id: string) =>
      event({
        actor: { kind: "address", id },
        code: "key_unknown",
        sdkAppId: undefined,
        userIds: undefined,
      });
    for (let i = 0; i < 3; i++) buffer.add(refused("192.0.2.1"), NOW);
    for (let i = 0; i < 10_000; i++) buffer.add(refused(`198.51.${i >> 8}.${i & 255}`), NOW);
    const rows = rowsOf(buffer);
    expect(rows).toHaveLength(ADDRESS_MAXIMUM + 1);
    expect(rows[0]).toMatchObject({ count: 3, actor: { kind: "address", id: "192.0.2.1" } });
    expect(rows.at(-1)).toMatchObject({
      count: 10_000 - ADDRESS_MAXIMUM + 1,
      actor: { id: "many" },
    });
  });
});

describe("a row", () => {
  it("is not merged with one whose users it has no room for", () => {
    const one = toRow(event({ userIds: names(USERS_MAXIMUM - 10) }), NOW);
    expect(mergeRows(one, toRow(event({ userIds: names(11, "other") }), NOW + 5))).toBeUndefined();
    const merged = mergeRows(one, toRow(event({ userIds: names(10, "other") }), NOW + 5));
    expect(merged?.userIds).toHaveLength(USERS_MAXIMUM);
    expect(apart(one).bucket).not.toBe(one.bucket);
  });

  it("of an earlier version goes on saying how many users had no room", () => {
    const old = { ...toRow(event(), NOW), more: 7 };
    expect(mergeRows(old, toRow(event(), NOW + 5))?.more).toBe(7);
  });

  it("holds no UserID that could not be one, since it may be a secret in the wrong field", () => {
    const { userIds } = toRow(
      event({ userIds: ["ok", "x".repeat(64), "line\nfeed", "ok", ""] }),
      NOW,
    );
    expect(userIds).toEqual(["ok"]);
  });

  it("holds nothing of an actor but kind and id", () => {
    const principal = { kind: "api-key" as const, id: "key-1", secret: "canary" };
    expect(JSON.stringify(toRow(event({ actor: principal }), NOW))).not.toContain("canary");
  });

  it("is short, however long what goes in", () => {
    const long = "x".repeat(100_000);
    expect(
      JSON.stringify(toRow(event({ actor: { kind: "identity", id: long } }), NOW)).length,
    ).toBeLessThan(2000);
  });

  it("of another minute is another row also for a very long name", () => {
    const long = event({ actor: { kind: "identity", id: "x".repeat(5000) } });
    expect(toRow(long, NOW).bucket).not.toBe(toRow(long, NOW + 60_000).bucket);
  });

  it("merges the same whichever of the two was written first", () => {
    const one = toRow(event({ userIds: ["a"] }), NOW);
    const two = toRow(event({ userIds: ["b", "c"], requestId: "r-2" }), NOW + 5);
    const merged = {
      userIds: ["a", "b", "c"],
      count: 3,
      first: NOW,
      last: NOW + 5,
      requestId: "r-1",
    };
    expect(mergeRows(one, two)).toMatchObject(merged);
    expect(mergeRows(two, one)).toMatchObject(merged);
  });
});
