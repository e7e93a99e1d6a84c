/**
 * The bound in bytes on what one user's state may take, against V8's own serialization, which is
 * what Deno KV counts.
 */

import { serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import type { StatusEvent } from "../../../worker/status/event.ts";
import { WINDOW } from "../../../worker/status/log.ts";
import { storedBytes } from "../../../worker/storage/stored-bytes.ts";
import { parseCallback } from "../../../worker/tencent/webhooks/parse.ts";
import { DOMAINS, type StatusState } from "../../../worker/users/index.ts";

/** Bytes: the bound of a value of Deno KV. */
const VALUE_MAXIMUM = 65_536;
/** After them, everything that the state keeps has been replaced once more. */
const EVENTS = 2 * WINDOW;
const START = Date.UTC(2026, 10, 23);

const apply = (state: StatusState, event: StatusEvent): StatusState =>
  DOMAINS.status.reduce({ state, log: [] }, { kind: "record", events: [event] }).state ?? state;
const size = (state: StatusState): number =>
  serialize({ state, seq: Number.MAX_SAFE_INTEGER }).length;

describe("storedBytes", () => {
  it.each([
    ["a text", "a".repeat(100)],
    ["a text of wide characters", "あ".repeat(99)],
    ["one wide character among narrow ones", `${"é".repeat(500)}あ`],
    ["numbers", [0, -1, 1, 0.5, 1e300, START, Number.MAX_SAFE_INTEGER]],
    ["nothing much", [null, undefined, true, false, {}, [], ""]],
    ["objects", Array.from({ length: 50 }, (_, i) => ({ [`k${i}`]: { a: i, 鍵: [i] } }))],
  ])("is never less than what %s takes", (_, value) => {
    expect(storedBytes(value)).toBeGreaterThanOrEqual(serialize(value).length);
  });
});

describe("a user's state", () => {
  /** What the signed callbacks of a user with many devices of long names say. */
  const callbacks = (letter: string): StatusEvent[] =>
    Array.from({ length: EVENTS }, (_, i) => {
      const body = {
        CallbackCommand: "State.StateChange",
        EventTime: START + i,
        Info: { Action: "Login", To_Account: "alice", Reason: "Register" },
        KickedDevice: Array.from({ length: 16 }, (_, k) => ({
          Platform: `${i}.${k}${letter.repeat(100)}`,
        })),
      };
      const [parsed] = parseCallback(body, `${i}${letter.repeat(100)}`, START + i);
      return parsed?.event as StatusEvent;
    });

  it.each(["x", "é", "端", "😀"])(
    "fits into one value of Deno KV whatever devices are called (%s)",
    (letter) => {
      let state = DOMAINS.status.initial;
      for (const event of callbacks(letter)) {
        state = apply(state, event);
        expect(size(state)).toBeLessThan(VALUE_MAXIMUM);
      }
      expect(state.log.clients).toHaveLength(40);
      expect(state.seq).toBe(EVENTS);
    },
  );

  it("fits with queries of more rows than a user has devices", () => {
    let state = DOMAINS.status.initial;
    for (let i = 0; i < 100; i++) {
      const rows = Array.from({ length: 500 }, (_, k) => ({
        platform: "端".repeat(32),
        status: "Online" as const,
        k: i + k,
      }));
      state = apply(state, {
        kind: "query",
        rows,
        at: START + i,
        receivedAt: START + i,
        since: START + i,
      });
      state = apply(state, {
        kind: "presence",
        platform: "端".repeat(32),
        deviceId: `${"d".repeat(60)}${i}`,
        state: "terminated",
        at: START + i,
        receivedAt: START + i,
      });
      expect(size(state)).toBeLessThan(VALUE_MAXIMUM);
    }
  });

  it("still has its whole window of ordinary events", () => {
    let state = DOMAINS.status.initial;
    for (let i = 0; i < 200; i++)
      state = apply(state, {
        kind: "connection",
        action: i % 2 ? "Login" : "Disconnect",
        reason: i % 2 ? "Register" : "LinkClose",
        platform: ["Android", "iPhone", "iPad", "Web", "Windows", "Mac"][i % 6] as string,
        kicked: i % 2 ? ["Android", "iPhone"] : [],
        at: START + i,
        receivedAt: START + i,
      });
    expect(state.log.events).toHaveLength(WINDOW);
  });
});
