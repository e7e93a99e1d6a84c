/**
 * What the bench is held to. The only list of these targets; each is judged when it was measured.
 */

import { figure, printTable } from "./table.ts";

interface Goal {
  readonly what: string;
  readonly limit: number;
  readonly is: "least" | "most";
  readonly digits: number;
}

const least = (what: string, limit: number, digits = 0): Goal => ({
  what,
  limit,
  digits,
  is: "least",
});
const most = (what: string, limit: number, digits = 0): Goal => ({
  what,
  limit,
  digits,
  is: "most",
});

export const TARGETS = {
  ofFrameworkless: least("issue route, scoped key: of a handler without framework", 0.88, 2),
  aboveEcho: most("issue route, scoped key: p50 above a Hono JSON echo, one connection, µs", 75, 1),
  batch: most("batch of 1,000: processor time per UserSig, µs", 12, 1),
  coldTrips: most("cold isolate, first UserSig: KV round trips", 1),
  coldReads: most("cold isolate, first UserSig: KV reads", 2),
  quietReads: most("a request to a quiet isolate: KV reads", 2),
  quietRows: most("a request to a quiet isolate: rows written", 6),
  auditRead: most("audit, appending to a full log: rows read", 60),
  auditWritten: most("audit, appending to a full log: rows written", 6),
  start: most("start: processor time above a trivial worker's, of the other checkout's", 0.6, 2),
} as const satisfies Readonly<Record<string, Goal>>;

export type Figures = Readonly<Partial<Record<keyof typeof TARGETS, number>>>;

/** What could not be measured is not met. */
const isMet = ({ limit, is }: Goal, value: number): boolean =>
  is === "least" ? value >= limit : value <= limit;

export function printTargets(figures: Figures, asMarkdown: boolean): void {
  const rows = Object.entries<Goal>(TARGETS).flatMap(([name, goal]) => {
    const value = figures[name as keyof Figures];
    if (value === undefined) return [];
    const limit = `at ${goal.is} ${figure(goal.limit, goal.digits)}`;
    return [[goal.what, limit, figure(value, goal.digits), isMet(goal, value) ? "met" : "MISSED"]];
  });
  if (rows.length === 0) return;
  printTable({ title: "Targets", columns: ["", "target", "measured", ""], rows }, asMarkdown);
}
