/**
 * A history through the pure rules, as a platform applies them: what is stored goes through JSON
 * between two commands, and alarms come late, early and twice. After each command, the model.
 */

import { eventIdentity } from "../../../../worker/status/event.ts";
import { clientsAt, overallStatus } from "../../../../worker/status/log.ts";
import type { HistoryEntry, StatusCommand, StatusState } from "../../../../worker/status/state.ts";
import { DOMAINS } from "../../../../worker/users/index.ts";
import { Random } from "../../../fuzz/random.ts";
import { history, START, type Step } from "./history.ts";
import { type Belief, endsAt, Model, mayHaveEnded } from "./model.ts";

export interface Shown {
  readonly name: string;
  readonly status: string;
  readonly since: number;
}

/**
 * Where what is shown is not what must be.
 *
 * @param precision milliseconds: times are shown in whole ones of these
 */
export function differences(
  shown: readonly Shown[],
  expected: ReadonlyMap<string, Belief>,
  now: number,
  precision = 1,
): string[] {
  const wrong = shown.flatMap(({ name, status, since }) => {
    const belief = expected.get(name);
    if (!belief) return [`${name} is shown and nothing was told of it`];
    const ended = status === "Offline" && mayHaveEnded(belief, now);
    if (status !== belief.status && !ended) return [`${name} is ${status}, not ${belief.status}`];
    const within = since > belief.from - precision && since < belief.to + precision;
    return ended || within
      ? []
      : [`${name} is ${status} since ${time(since)}, not ${time(belief.from)}-${time(belief.to)}`];
  });
  const names = new Set(shown.map(({ name }) => name));
  const missing = [...expected.keys()].filter((name) => !names.has(name));
  return [...wrong, ...missing.map((name) => `${name} is not shown`)];
}

/** Whatever says most, of Tencent's rows where there are any. */
function mostOf(shown: readonly Shown[]): string {
  const tencent = shown.filter(({ name }) => !name.includes("/"));
  const told = (tencent.length > 0 ? tencent : shown).map(({ status }) => status);
  return ["Online", "PushOnline", "Offline"].find((one) => told.includes(one)) ?? "Unknown";
}

const time = (ms: number): string => `${(ms - START) / 1000}s`;

function told({ now, event }: Step): string {
  const { kind, at, receivedAt, ...rest } = event;
  return `${time(now)}: ${kind} of ${time(at)} ${JSON.stringify(rest)}`;
}

/** A user's stored state and log, with the alarm of one object or the queue of many messages. */
class Kept {
  state: StatusState = DOMAINS.status.initial;
  log: HistoryEntry[] = [];
  alarms: number[] = [];
  readonly #queued: boolean;

  constructor(queued: boolean) {
    this.#queued = queued;
  }

  apply(command: StatusCommand): void {
    const { readsLog, reduce, logMaximum } = DOMAINS.status;
    const view = { state: this.state, log: readsLog(command, this.state) ? this.log : [] };
    const change = JSON.parse(JSON.stringify(reduce(view, command)));
    this.state = change.state ?? this.state;
    this.log = [...this.log, ...(change.append ?? [])].slice(-logMaximum);
    if (change.wakeAt === undefined) return;
    this.alarms = this.#queued ? [...this.alarms, change.wakeAt] : [change.wakeAt];
  }

  /** Also before its time: an alarm that has fired is gone. */
  wake(now: number): void {
    const first = Math.min(...this.alarms);
    this.alarms = this.alarms.filter((at) => at > now && at !== first);
    this.apply({ kind: "wake", at: now });
  }

  shown(now: number): Shown[] {
    return clientsAt(this.state.log, now).map(({ platform, deviceId, status, since }) => ({
      name: deviceId === undefined ? platform : `${platform}/${deviceId}`,
      status,
      since,
    }));
  }
}

function wrongAt(kept: Kept, model: Model, now: number): string[] {
  const expected = model.picture(now);
  const shown = kept.shown(now);
  const wrong = differences(shown, expected, now);
  const overall = overallStatus(clientsAt(kept.state.log, now));
  if (overall !== mostOf(shown)) wrong.push(`overall ${overall}, not ${mostOf(shown)}`);
  for (const [name, belief] of expected)
    if (belief.status === "PushOnline" && !kept.alarms.some((at) => at <= endsAt(belief)))
      if (!mayHaveEnded(belief, now)) wrong.push(`no alarm for the end of ${name}`);
  if (kept.log.some(({ seq }, i) => i > 0 && seq !== (kept.log[i - 1]?.seq ?? 0) + 1))
    wrong.push("the history's numbers do not rise one by one");
  const names = kept.log.flatMap((entry) => (entry.kind === "push" ? [] : eventIdentity(entry)));
  if (new Set(names).size !== names.length) wrong.push("the history has an event twice");
  return wrong;
}

/** The shortest beginning of the history that goes wrong, or nothing. */
export function play(seed: number): string | undefined {
  const steps = history(seed);
  const random = new Random(~seed);
  const kept = new Kept(random.chance(0.5));
  const model = new Model();
  const punctual = random.chance(0.7);
  const callbacks = new Set<string>();
  const failure = (index: number, wrong: readonly string[]) =>
    [
      `seed ${seed}:`,
      ...steps.slice(0, index + 1).map(told),
      ...wrong.map((one) => `! ${one}`),
    ].join("\n");
  for (const [index, step] of steps.entries()) {
    const { now, event } = step;
    while (kept.alarms.some((at) => at <= now) && (punctual || random.chance(0.5))) {
      const due = Math.min(...kept.alarms);
      // What has ended is not shown as waiting, whether the alarm came or not.
      const wrong = wrongAt(kept, model, due);
      if (wrong.length > 0) return failure(index, wrong);
      kept.wake(random.chance(0.5) ? due : now);
      if (random.chance(0.2)) kept.wake(now);
    }
    if (random.chance(0.05)) kept.apply({ kind: "wake", at: now });
    kept.apply({ kind: "record", events: [event] });
    model.arrive(event);
    if (event.kind === "connection") callbacks.add(eventIdentity(event));
    const wrong = wrongAt(kept, model, now);
    const recorded = kept.log.filter(({ kind }) => kind === "connection").length;
    if (kept.log.length < DOMAINS.status.logMaximum && recorded !== callbacks.size)
      wrong.push(`${recorded} callbacks in the history of ${callbacks.size}`);
    if (wrong.length > 0) return failure(index, wrong);
  }
  // Left alone, everything ends, and is seen to end.
  for (let wakes = 0; kept.alarms.length > 0; wakes++) {
    if (wakes > 20) return failure(steps.length, ["alarms without an end"]);
    kept.wake(Math.min(...kept.alarms));
  }
  const waiting = kept.state.log.clients.filter(({ status }) => status === "PushOnline");
  return waiting.length === 0 ? undefined : failure(steps.length, ["a PushOnline never ends"]);
}
