/**
 * What a user's status must be, said a second time and another way than in `worker/status`:
 * everything that came is put in the order in which it happened and read once, from the beginning.
 * Nothing of the rules is used but the types of what comes.
 */

import type { QueryEvent, StatusEvent } from "../../../../worker/status/event.ts";
import type { ClientStatus } from "../../../../worker/tencent/terms.ts";

const SEVEN_DAYS = 7 * 24 * 3600 * 1000;
const PHONES = ["Android", "iPhone", "iPad"];
/** Chosen: a Logout this soon after the last kick is an old device's, one for each that was kicked. */
const OLD_SDK = 5000;
/** Chosen: what comes after more newer events than these changes nothing. */
const SORTED = 64;

type Happening = Exclude<StatusEvent, { kind: "expiry" }>;
interface Fact {
  /** What two deliveries of one event have in common. */
  readonly name: string;
  readonly at: number;
  readonly arrived: number;
  readonly told: Happening;
  /** Chosen: equal answers in a row are kept as one, so it is less sure when what they say began. */
  readonly asked?: { until: number };
}

/** Chosen, where two have the same millisecond: ends, beginnings, queries; then by name. */
const rank = ({ told }: Fact) =>
  told.kind === "query" ? 3 : told.kind === "connection" && told.action !== "Login" ? 1 : 2;
const inOrder = (a: Fact, b: Fact) =>
  a.at - b.at || rank(a) - rank(b) || (a.name < b.name ? -1 : Number(a.name > b.name));

const sameRows = (a: QueryEvent, b: QueryEvent) =>
  JSON.stringify(a.rows) === JSON.stringify(b.rows);

/** A client, and between which two times it came into its status. */
export interface Belief {
  readonly status: ClientStatus;
  readonly from: number;
  readonly to: number;
}
interface Row extends Belief {
  readonly seen: number;
  /** It logged out or was thrown out: a connection that closes afterwards is still the old one. */
  readonly left: boolean;
}

export class Model {
  readonly #facts: Fact[] = [];

  /** How many different events came that were not too late. */
  get size(): number {
    return this.#facts.length;
  }

  /** In the order of arrival. */
  arrive(told: Happening): void {
    const { at, receivedAt: arrived } = told;
    if (told.kind === "connection") {
      const name = [told.action, told.reason, told.platform].join(" ");
      this.#add({ name, at, arrived, told });
    } else if (told.kind === "presence") {
      const name = [told.state, told.platform, told.deviceId].join(" ");
      this.#add({ name, at, arrived, told });
    } else {
      // Chosen: it saw whatever had reached us, also where Tencent's clock is ahead of ours. Where
      // Tencent's is behind, a callback of just afterwards counts as one of before.
      const before = this.#facts.filter((fact) => fact.arrived <= at);
      const times = before.map((fact) => fact.at + Number(fact.told.kind === "query"));
      const time = Math.max(at, ...times);
      const newest = [...this.#facts].sort(inOrder).at(-1);
      const again = newest?.told.kind === "query" && sameRows(newest.told, told);
      // Chosen: where two were on their way at once, the older of two equal answers adds nothing.
      if (again && newest.at >= time) return;
      const asked = (again && newest.asked) || { until: time };
      asked.until = time;
      this.#add({ name: "query", at: time, arrived, told, asked });
    }
  }

  #add(fact: Fact): void {
    const same = (one: Fact) => one.at === fact.at && one.name === fact.name;
    const newer = this.#facts.filter(({ at }) => at > fact.at).length;
    if (!this.#facts.some(same) && newer <= SORTED) this.#facts.push(fact);
  }

  /** By platform, and `platform/device` for what an app reports of itself. */
  picture(now: number): ReadonlyMap<string, Belief> {
    const rows = new Map<string, Row>();
    const kicks = new Map<string, { until: number; left: number }>();
    for (const { at, told, asked } of [...this.#facts].sort(inOrder)) {
      expire(rows, at);
      if (told.kind === "query") {
        const named = new Map(told.rows.map(({ platform, status }) => [platform, status]));
        for (const platform of new Set([...rows.keys(), ...named.keys()]))
          if (!platform.includes("/")) {
            const since = Math.min(rows.get(platform)?.seen ?? told.at, told.at);
            const status = named.get(platform) ?? "Offline";
            // Whose push state Tencent still tells of, it began less than seven days ago.
            const notOver = status === "PushOnline" ? told.at - SEVEN_DAYS + 1 : since;
            become(rows, platform, status, Math.max(since, notOver), asked?.until ?? at, false, at);
          }
      } else if (told.kind === "presence") {
        const lost = PHONES.includes(told.platform) ? "PushOnline" : "Offline";
        const means = { foreground: "Online", background: "Online", loggedOut: "Offline" } as const;
        const status = told.state === "terminated" ? lost : means[told.state];
        become(rows, `${told.platform}/${told.deviceId}`, status, at);
      } else if (told.action === "Login") {
        for (const other of told.kicked)
          if (other === told.platform) {
            const kick = kicks.get(other);
            const left = kick && at <= kick.until ? kick.left : 0;
            kicks.set(other, { until: at + OLD_SDK, left: left + 1 });
          } else become(rows, other, "Offline", at, at, true);
        become(rows, told.platform, "Online", at);
      } else if (told.action === "Logout") {
        const kick = kicks.get(told.platform);
        if (kick && kick.left > 0 && at <= kick.until) kick.left -= 1;
        else become(rows, told.platform, "Offline", at, at, true);
      } else if (!rows.get(told.platform)?.left) {
        const lost = PHONES.includes(told.platform) ? "PushOnline" : "Offline";
        become(rows, told.platform, lost, at);
      }
    }
    expire(rows, now);
    return rows;
  }
}

/** PushOnline that began between `from` and `to` may have ended from `from` on. */
export const mayHaveEnded = ({ status, from }: Belief, now: number): boolean =>
  status === "PushOnline" && from + SEVEN_DAYS <= now;
export const endsAt = ({ to }: Belief): number => to + SEVEN_DAYS;

function expire(rows: Map<string, Row>, now: number): void {
  for (const [name, row] of rows)
    if (row.status === "PushOnline" && endsAt(row) <= now)
      rows.set(name, {
        ...row,
        status: "Offline",
        from: row.from + SEVEN_DAYS,
        to: row.to + SEVEN_DAYS,
        seen: row.from + SEVEN_DAYS,
      });
}

/** When it began moves only where the status changes, or may have changed in between. */
function become(
  rows: Map<string, Row>,
  name: string,
  status: ClientStatus,
  from: number,
  to = from,
  left = false,
  seen = to,
): void {
  const row = rows.get(name);
  const common = { status, seen, left: status === "Offline" && (left || row?.left === true) };
  if (row?.status === status)
    rows.set(name, { ...common, from: row.from, to: mayHaveEnded(row, seen) ? to : row.to });
  else if (row && status === "Offline" && mayHaveEnded(row, seen))
    rows.set(name, { ...common, from: Math.min(row.from + SEVEN_DAYS, from), to });
  else rows.set(name, { ...common, from, to });
}
