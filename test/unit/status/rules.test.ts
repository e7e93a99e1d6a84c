import { describe, expect, it } from "vitest";
import type { QueryEvent, StatusEvent } from "../../../worker/status/event.ts";
import {
  clientsAt,
  dueExpiries,
  EMPTY_LOG,
  nextExpiry,
  overallStatus,
  record,
  type StatusLog,
  WINDOW,
} from "../../../worker/status/log.ts";
import { app, at, DAY, killed, login, logout, query, START } from "./client-events.ts";
import { TABLE } from "./rule-cases.ts";

const fold = (events: readonly StatusEvent[], from: StatusLog = EMPTY_LOG): StatusLog =>
  events.reduce((log, event) => record(log, event).log, from);

/**
 * The same events as they arrive: our clock only goes on, apart from the minute that two servers'
 * clocks may differ by.
 */
function arriving(events: readonly StatusEvent[]): StatusEvent[] {
  let latest = 0;
  return events.map((event) => {
    latest = Math.max(latest, event.receivedAt - 60_000);
    return { ...event, receivedAt: Math.max(event.receivedAt, latest) };
  });
}

/** `iPhone PushOnline 10` for each client: platform (and device), status, seconds since. */
const shown = (log: StatusLog, seconds: number): string[] =>
  clientsAt(log, at(seconds))
    .map(
      ({ platform, deviceId, status, since }) =>
        `${platform}${deviceId ? `/${deviceId}` : ""} ${status} ${(since - START) / 1000}`,
    )
    .sort();

/** Deterministic, so that a failure can be repeated. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  const result = [...values];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

describe("status rules", () => {
  it.each(TABLE)("%s", (_title, events, seconds, expected) => {
    expect(shown(fold(events), seconds)).toEqual(expected);
  });

  it.each(TABLE.filter(([, events]) => events.every(({ kind }) => kind !== "query")))(
    "in any order and with repetitions: %s",
    (_title, events, seconds, expected) => {
      for (let seed = 1; seed <= 20; seed++)
        expect(shown(fold(arriving(shuffled([...events, ...events], seed))), seconds)).toEqual(
          expected,
        );
    },
  );

  it("keeps two devices of one platform apart that only a query can tell", () => {
    const two: QueryEvent = {
      ...query(1, {}),
      rows: [
        { platform: "Android", status: "Online" },
        { platform: "Android", status: "PushOnline" },
      ],
    };
    expect(shown(fold([two]), 2)).toEqual(["Android Online 1", "Android PushOnline 1"]);
    expect(shown(fold([two, killed(5, "Android")]), 6)).toEqual([
      "Android PushOnline 1",
      "Android PushOnline 5",
    ]);
    expect(shown(fold([two, login(5, "Android")]), 6)).toEqual([
      "Android Online 1",
      "Android Online 5",
    ]);
  });

  it("says which event was new, repeated or too late", () => {
    const first = record(EMPTY_LOG, login(1, "Android"));
    expect(first.outcome).toBe("applied");
    expect(record(first.log, login(1, "Android", { received: 30 })).outcome).toBe("repeated");
    const full = fold(Array.from({ length: WINDOW + 20 }, (_, i) => login(i + 10, "Web")));
    expect(full.events).toHaveLength(WINDOW);
    expect(record(full, killed(2, "Web")).outcome).toBe("late");
    expect(shown(record(full, killed(2, "Web")).log, 200)).toEqual(shown(full, 200));
  });

  it("remembers a client after its events have left the window", () => {
    const log = fold([
      killed(1, "Android"),
      ...Array.from({ length: WINDOW + 20 }, (_, i) => login(i + 10, "Web")),
    ]);
    expect(shown(log, 200)).toEqual(["Android PushOnline 1", "Web Online 10"]);
  });

  it("does not grow by watching: equal queries move one event on", () => {
    const log = fold(Array.from({ length: 500 }, (_, i) => query(i + 1, { Android: "Online" })));
    expect(log.events).toHaveLength(1);
    expect(shown(log, 501)).toEqual(["Android Online 1"]);
    expect(log.heard.query).toBe(at(500));
  });

  it("bounds the clients of a user whose devices are many", () => {
    const log = fold(
      Array.from({ length: 300 }, (_, i) =>
        app(i, "Android", `d${i}`, i === 0 ? "foreground" : "loggedOut"),
      ),
    );
    expect(log.clients).toHaveLength(40);
    expect(log.clients.some(({ deviceId }) => deviceId === "d0")).toBe(true);
    expect(JSON.stringify(log).length).toBeLessThan(60_000);
  });

  it("gives one overall status: any Online, else any PushOnline, else Offline", () => {
    const overall = (events: StatusEvent[]) => overallStatus(clientsAt(fold(events), at(100)));
    expect(overall([])).toBe("Unknown");
    expect(overall([killed(1, "Android"), login(2, "Web")])).toBe("Online");
    expect(overall([killed(1, "Android"), logout(2, "Web")])).toBe("PushOnline");
    expect(overall([logout(1, "Android")])).toBe("Offline");
    expect(overall([killed(1, "Android"), app(2, "Android", "a", "foreground")])).toBe(
      "PushOnline",
    );
    expect(overall([app(2, "Android", "a", "foreground")])).toBe("Online");
  });

  it("ends PushOnline by an event when its time has come; a second alarm changes nothing", () => {
    const log = fold([login(1, "Android"), killed(5, "Android")]);
    const end = at(5 + 7 * DAY);
    expect(nextExpiry(log)).toBe(end);
    expect(dueExpiries(log, end - 1)).toEqual([]);
    const due = dueExpiries(log, end + 3_000);
    expect(due).toHaveLength(1);
    const once = fold(due, log);
    const twice = fold(due, once);
    expect(shown(once, 8 * DAY)).toEqual([`Android Offline ${5 + 7 * DAY}`]);
    expect(twice.events).toEqual(once.events);
    expect(dueExpiries(once, end + 9_000)).toEqual([]);
    expect(nextExpiry(once)).toBeUndefined();
  });
});
