/** When the audit trail writes, with the clock and the waiting passed in. */

import { describe, expect, it } from "vitest";
import { BUFFER_MAXIMUM } from "../../worker/audit/buffer.ts";
import { type AuditEvent, type AuditRow, AuditTrail } from "../../worker/audit/index.ts";
import { DELAY_MS } from "../../worker/audit/trail.ts";

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

function trailAt(start: number, { failing = false } = {}) {
  let now = start;
  const written: AuditRow[] = [];
  const logged: unknown[] = [];
  const waits: { until: number; go: () => void }[] = [];
  const work: Promise<void>[] = [];
  const trail = new AuditTrail({
    store: {
      append: async (_, rows) => {
        if (failing) throw new Error("canary");
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

  it("writes at once what an operator does, and what was waiting with it", async () => {
    const { trail, written, advance } = trailAt(NOW);
    trail.record(event());
    trail.record(event({ single: true }));
    trail.flush();
    expect(written).toHaveLength(2);
    await advance(DELAY_MS);
    expect(written).toHaveLength(2);
  });

  it("writes at once when it holds as much as it may", () => {
    const { trail, written } = trailAt(NOW);
    for (let i = 0; i < BUFFER_MAXIMUM; i++) trail.record(event({ actor: { kind: "api-key", id: `key-${i}` } }));
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

  it("names neither cause nor content when a write fails", async () => {
    const { trail, logged } = trailAt(NOW, { failing: true });
    trail.record(event({ single: true }));
    await trail.flush();
    expect(logged).toEqual([{ event: "audit_write_failed", log: "app 1400000001", rows: 1 }]);
  });
});
