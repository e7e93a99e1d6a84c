/**
 * Random histories of one user: what happens, and how it reaches us: late, twice, in another order,
 * by clocks that differ.
 */

import { APP_STATES, type QueryEvent, type StatusEvent } from "../../../../worker/status/event.ts";
import type { ConnectionEvent } from "../../../../worker/tencent/terms.ts";
import { Random } from "../../../fuzz/random.ts";

export const START = Date.UTC(2026, 10, 23);
const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/** What reaches us, and what the clock says then. */
export interface Step {
  readonly now: number;
  readonly event: Exclude<StatusEvent, { kind: "expiry" }>;
}

const PLATFORMS = ["Android", "iPhone", "iPad", "Web", "Windows"];
const LOGIN = ["Login", "Register"] as const;
const LOGOUT = ["Logout", "Unregister"] as const;
const ENDS = [LOGOUT, ["Disconnect", "LinkClose"], ["Disconnect", "TimeOut"]] as const;

/** Milliseconds between two events. */
const gap = (random: Random): number =>
  random.weighted([
    [1, () => 0],
    [8, () => random.between(1, 4 * SECOND)],
    [10, () => random.between(5 * SECOND, 600 * SECOND)],
    [4, () => random.between(HOUR, 20 * HOUR)],
    [1, () => random.between(DAY, 9 * DAY)],
  ])();

const callback = (
  at: number,
  platform: string,
  [action, reason]: readonly [ConnectionEvent["action"], string],
  kicked: readonly string[] = [],
): ConnectionEvent => ({
  kind: "connection",
  action,
  reason,
  platform,
  kicked,
  at,
  receivedAt: at,
});

/** One thing that happens; an old SDK's kick is two. */
function happening(random: Random, at: number, platforms: readonly string[]): Step["event"][] {
  const platform = random.pick(platforms);
  const kind = random.next();
  if (kind < 0.12) {
    const rows = platforms
      .filter(() => random.chance(0.7))
      .map((platform) => ({
        platform,
        status: random.pick(["Online", "PushOnline", "Offline"] as const),
      }));
    // Never two in one millisecond.
    const asked = at + random.between(1, 99);
    return [{ kind: "query", rows, at: asked, receivedAt: asked, since: asked }];
  }
  if (kind < 0.24) {
    const [state, deviceId] = [random.pick(APP_STATES), random.pick(["a", "b"])];
    return [{ kind: "presence", platform, deviceId, state, at, receivedAt: at }];
  }
  if (kind < 0.65) return [callback(at, platform, random.pick(ENDS))];
  const kicked = platforms.filter((name) => random.chance(name === platform ? 0.3 : 0.1));
  const login = callback(at, platform, LOGIN, kicked);
  if (!kicked.includes(platform) || random.chance(0.4)) return [login];
  return [login, callback(at + random.between(-6, 12) * (SECOND / 2), platform, LOGOUT)];
}

/** Milliseconds until a callback is here; a repetition comes minutes or hours later. */
const delay = (random: Random, patient: boolean): number =>
  random.weighted([
    [12, () => random.between(20, 300)],
    [patient ? 3 : 0, () => random.between(SECOND, 600 * SECOND)],
    [patient ? 1 : 0, () => random.between(HOUR, 30 * HOUR)],
  ])();

function arrivals(random: Random, event: Step["event"], skew: number, patient: boolean): Step[] {
  if (event.kind === "presence") return [{ now: event.at, event }];
  if (event.kind === "query") {
    const now = event.at + random.between(50, 2 * SECOND);
    return [{ now, event: { ...event, receivedAt: now } }];
  }
  return Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => {
    const now = event.at + delay(random, patient);
    // The servers' own clocks differ a little too.
    const receivedAt = now + random.between(-200, 200);
    return { now, event: { ...event, at: event.at + skew, receivedAt } };
  });
}

/** More than can be sorted, or nearly, then one from before them, twice. */
function burst(random: Random, at: number, platform: string, skew: number): Step[] {
  const logins = Array.from({ length: random.pick([45, 90]) }, (_, i) => {
    const event = callback(at + i * 30, "Linux", LOGIN);
    return arrivals(random, event, skew, false);
  }).flat();
  const straggler = callback(at - 30 * SECOND + skew, platform, random.pick(ENDS));
  const late = [10, 11].map((seconds): Step => {
    const now = at + seconds * SECOND;
    return { now, event: { ...straggler, receivedAt: now } };
  });
  return [...logins, ...late];
}

/** Events that come one after the other; watching asks again and again. */
function watching(random: Random, { at, rows }: QueryEvent): Step["event"][] {
  const times = random.between(1, 3);
  return Array.from({ length: times }, (_, i) => {
    const again = at + (i + 1) * random.pick([300, 5 * SECOND, HOUR, 3 * DAY]);
    const told = random.chance(0.7) ? rows : rows.slice(1);
    return { kind: "query", rows: told, at: again, receivedAt: again, since: again };
  });
}

/** Steps in the order of arrival. */
export function history(seed: number): Step[] {
  const random = new Random(seed);
  const platforms = PLATFORMS.filter(() => random.chance(0.5));
  if (platforms.length === 0) platforms.push(random.pick(PLATFORMS));
  const skew = random.pick([0, 0, 0, 3 * SECOND, -3 * SECOND, 30 * SECOND]);
  const crowded = random.chance(0.05);
  const events: Step["event"][] = [];
  const steps: Step[] = [];
  let at = START;
  const count = random.between(2, 32);
  for (let i = 0; i < count; i++) {
    at += gap(random);
    const some = happening(random, at, platforms);
    const [first] = some;
    if (first?.kind === "query" && random.chance(0.4)) some.push(...watching(random, first));
    events.push(...some);
    if (crowded && i === count >> 1) {
      at += 60 * SECOND;
      steps.push(...burst(random, at, random.pick(platforms), skew));
      at += 60 * SECOND;
    }
  }
  steps.push(...events.flatMap((event) => arrivals(random, event, skew, !crowded)));
  return steps.sort((a, b) => a.now - b.now);
}
