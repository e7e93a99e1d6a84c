/** When an app's last callback came: noted seldom, and by whatever the clock says now. */

import { expect, it } from "vitest";
import type { Deps } from "../../../worker/deps.ts";
import { noteCallback } from "../../../worker/tencent/webhooks/last-seen.ts";

it("is noted once a minute, and goes on at once when a clock that was ahead is right again", () => {
  const noted: unknown[] = [];
  let now = Date.UTC(2026, 10, 23);
  const deps = {
    clock: () => now,
    background: () => {},
    kv: { put: async (_: string, { at }: { at: number }) => void noted.push(at) },
  } as unknown as Deps;
  const note = () => noteCallback(deps, 1400000001, "State.StateChange");
  const start = now;
  note();
  now += 59_000;
  note();
  now += 86_400_000;
  note();
  now = start + 120_000;
  note();
  expect(noted).toEqual([start, start + 86_459_000, start + 120_000]);
});
