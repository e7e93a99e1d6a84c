/** When the audit trail writes, with the clock and the waiting passed in. */

import { describe, expect, it } from "vitest";
import { BUFFER_MAXIMUM } from "../../../worker/audit/buffer.ts";
import { type AuditEvent, type AuditRow, AuditTrail } from "../../../worker/audit/index.ts";
import { DELAY_MS, PATIENCE_MS } from "../../../worker/audit/trail.ts";

const NOW = 1_790_000_000_000;
const event = (changed: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: { kind: "api-key", id: "key-1" },
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  sdkAppId: 1400000001,
  userIds: ["alice"],
  code: "ok",
  requestId: "r-1",
  single: false,
  ...changed,
});

function trailAt(start: number, { failing = false, stuck = false } = {}) {
  let now = start;
  const written: AuditRow[] = [];
  const logged: unknown[] = [];
  const waits: { until: number; go: () => void }[] = [];
  const work: Promise<void>[] = [];
  const trail = new AuditTrail({
    store: {
      append: async (_, rows) => {
        if (failing) throw new Error("canary");
        if (stuck) await new Promise(() => {});
        written.push(...rows);
      },
      page: async () => ({ rows: [] }),
    },
    clock: () => now,
    background: (promise) => work.push(promise),
    log: (line) => logged.push(line),
    delay: (milliseconds) => new Promise((go) => waits.push({ until: now + milliseconds, go })),
  });
  const advance = async (milliseconds: number, { cancelled = false } = {}) => {
    now += milliseconds;
    if (cancelled) work.splice(0);
    for (const { go } of waits.splice(0).filter(({ until }) => until <= now)) go();
    await Promise.all(work.splice(0));
  };
  return { trail, written, logged, waits, advance };
}

describe("the audit trail", () => {
  it("writes a busy minute a few times, never once per request", async () => {
    const { trail, written, waits, advance } = trailAt(NOW);
    for (let i = 0; i < 1000; i++) trail.record(event());
    expect(waits).toHaveLength(1);
    expect(written).toEqual([]);
    await advance(DELAY_MS);
    expect(written).toMatchObject([{ count: 1000 }]);
    trail.record(event());
    expect(waits).toHaveLength(1);
  });

  it("writes at once what an operator does, and says when it is durable", async () => {
    const { trail, written } = trailAt(NOW);
    expect(trail.record(event())).toBeUndefined();
    const recorded = trail.record(event({ single: true, requestId: "r-2" }));
    expect(written).toMatchObject([{ kind: "operation", requestId: "r-2" }]);
    expect(await recorded).toBe(true);
  });

  it("says when an operator's row could not be written", async () => {
    const { trail, logged } = trailAt(NOW, { failing: true });
    expect(await trail.record(event({ single: true }))).toBe(false);
    expect(logged).toMatchObject([{ event: "audit_write_failed" }]);
  });

  it("does not make an operator wait for ever", async () => {
    const { trail, logged, waits } = trailAt(NOW, { stuck: true });
    const recorded = trail.record(event({ single: true }));
    expect(waits.map(({ until }) => until)).toEqual([NOW + PATIENCE_MS]);
    waits[0]?.go();
    expect(await recorded).toBe(false);
    expect(logged).toEqual([
      { event: "audit_write_late", log: "app 1400000001", requestId: "r-1" },
    ]);
  });

  it("writes at once when it holds as much as it may", () => {
    const { trail, written } = trailAt(NOW);
    for (let i = 0; i < BUFFER_MAXIMUM; i++)
      trail.record(event({ actor: { kind: "api-key", id: `key-${i}` } }));
    expect(written).toHaveLength(BUFFER_MAXIMUM);
  });

  it("goes on when a promised write never came, because its request was cancelled", async () => {
    const { trail, written, waits, advance } = trailAt(NOW);
    trail.record(event());
    waits.length = 0;
    trail.record(event());
    expect(waits).toHaveLength(0);
    await advance(DELAY_MS + 1, { cancelled: true });
    trail.record(event());
    await advance(DELAY_MS);
    expect(written).toMatchObject([{ count: 3 }]);
  });

  it("counts what is lost, and names neither cause nor content", async () => {
    const { trail, logged } = trailAt(NOW, { failing: true });
    for (const user of ["alice", "bob"]) {
      trail.record(event({ userIds: [user] }));
      trail.record(event({ code: "userid_not_allowed" }));
      await trail.flush();
    }
    const line = { event: "audit_write_failed", log: "app 1400000001", rows: 2 };
    expect(logged).toEqual([
      { ...line, lost: 2 },
      { ...line, lost: 4 },
    ]);
  });
});
