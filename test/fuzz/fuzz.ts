/**
 * The loop: the same request to both runtimes, the answers judged one by one and against each
 * other, and what it cost.
 */

import { closeConnections, type Outcome, send } from "./client.ts";
import { processorTime, RunningMedian } from "./cost.ts";
import { codeOf, compare, judge } from "./oracle.ts";
import { ordinary } from "./ordinary.ts";
import { Random } from "./random.ts";
import { type FuzzRequest, nextRequest } from "./requests.ts";
import { type Fuzzed, startFuzzed, type Target } from "./world.ts";

export interface Limits {
  readonly seed: number;
  readonly requests: number;
  /** Milliseconds. */
  readonly time: number;
}

export interface Fault {
  /** Which request of the run it was. */
  readonly request: number;
  /** Milliseconds since the first. */
  readonly after: number;
  readonly where: string;
  readonly what: string;
  readonly asked: FuzzRequest;
  /** Where an exception arose, as the log tells. */
  readonly place?: string | undefined;
  /** How often it was seen. */
  times: number;
}

export interface Result {
  readonly faults: readonly Fault[];
  readonly requests: number;
  /** Route and status -> how often. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Whether processor time could be read here. */
  readonly costed: boolean;
  readonly adminKey: string;
  readonly milliseconds: number;
}

/** How many times an ordinary request's processor time one may take. */
const COST_MAXIMUM = 10;
/** Repetitions of which the cheapest counts: other work in the process only ever adds. */
const COST_RUNS = 3;

interface Measured {
  readonly outcome: Outcome;
  /** Nanoseconds. */
  readonly cost: number;
}

async function measure(target: Target, asked: FuzzRequest): Promise<Measured> {
  const before = processorTime(target.processes);
  const outcome = await send(target, asked);
  return { outcome, cost: processorTime(target.processes) - before };
}

/**
 * The cheapest of a few runs of each, by turns: what the first one changes on the server then falls
 * on both.
 *
 * @returns how many times the other's cost the first one has
 */
async function costRatio(target: Target, asked: FuzzRequest, other: FuzzRequest): Promise<number> {
  const costs: { asked: number[]; other: number[] } = { asked: [], other: [] };
  for (let run = 0; run < COST_RUNS; run++) {
    costs.other.push((await measure(target, other)).cost);
    costs.asked.push((await measure(target, asked)).cost);
  }
  return Math.min(...costs.asked) / Math.min(...costs.other);
}

/** Collects each sort of fault once. */
class Faults {
  readonly all = new Map<string, Fault>();

  add(fault: Omit<Fault, "times">): void {
    const key = `${fault.where} ${fault.what} ${fault.asked.route}`;
    const known = this.all.get(key);
    if (known) known.times++;
    else this.all.set(key, { ...fault, times: 1 });
  }

  has(where: string, what: string, route: string): boolean {
    return this.all.has(`${where} ${what} ${route}`);
  }
}

/** Of the exception behind an answer. The log's lines are JSON, on workerd inside JSON again. */
function placeOf(outcomes: readonly Outcome[], targets: readonly Target[]): string | undefined {
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind === "none" || outcome.status !== 500) continue;
    const logs = targets[index]?.server.logs() ?? "";
    const requestId = outcome.headers["x-request-id"];
    const at = requestId === undefined ? -1 : logs.lastIndexOf(requestId);
    if (at >= 0)
      return logs.slice(at + (requestId as string).length, at + 400).replaceAll("\\", "");
  }
  return undefined;
}

const TOO_COSTLY = "costs far more than an ordinary request of its size";

export class Fuzzer {
  readonly #fuzzed: Fuzzed;
  readonly #faults = new Faults();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #usual = { workerd: new RunningMedian(), Deno: new RunningMedian() };

  constructor(fuzzed: Fuzzed) {
    this.#fuzzed = fuzzed;
  }

  #count(asked: FuzzRequest, outcomes: readonly Outcome[]): void {
    const own = this.#counts.get(asked.route) ?? new Map<number, number>();
    this.#counts.set(asked.route, own);
    for (const outcome of outcomes) {
      const status = outcome.kind === "answer" ? outcome.status : 0;
      own.set(status, (own.get(status) ?? 0) + 1);
    }
  }

  /**
   * A request that stands out is compared with one of the same shape and length whose texts are
   * ordinary.
   */
  async #isTooCostly(target: Target, asked: FuzzRequest, cost: number): Promise<boolean> {
    const median = this.#usual[target.name];
    const usual = median.value;
    median.add(cost);
    if (usual === undefined || cost < usual * COST_MAXIMUM) return false;
    if (this.#faults.has(target.name, TOO_COSTLY, asked.route)) return true;
    const twin = ordinary(asked, this.#fuzzed.world.tokens);
    if (twin === undefined) return false;
    return (await costRatio(target, asked, twin)) > COST_MAXIMUM;
  }

  /** What two clocks or two orders of arrival made different is alike when it is asked again. */
  async #differs(asked: FuzzRequest, first: readonly Outcome[]): Promise<string | undefined> {
    let difference = compare(asked, ...(first as [Outcome, Outcome]));
    for (let again = 0; difference !== undefined && again < 2; again++) {
      const repeated = await Promise.all(this.#fuzzed.targets.map((target) => send(target, asked)));
      difference = compare(asked, ...(repeated as [Outcome, Outcome]));
    }
    return difference;
  }

  async #ask(request: number, after: number, asked: FuzzRequest): Promise<void> {
    const { targets, secrets } = this.#fuzzed;
    const measured = await Promise.all(targets.map((target) => measure(target, asked)));
    const outcomes = measured.map(({ outcome }) => outcome);
    this.#count(asked, outcomes);
    const report = (where: string, what: string) =>
      this.#faults.add({ request, after, where, what, asked, place: placeOf(outcomes, targets) });
    const faults = targets.map(({ name }, index) => ({
      name,
      fault: judge(asked, outcomes[index] as Outcome, secrets),
    }));
    const costly = [];
    for (const [index, target] of targets.entries())
      if (await this.#isTooCostly(target, asked, (measured[index] as Measured).cost))
        costly.push({ name: target.name, fault: TOO_COSTLY });
    for (const pair of [faults, costly]) {
      const found = pair.filter(({ fault }) => fault !== undefined);
      const alike = found.length === 2 && found[0]?.fault === found[1]?.fault;
      for (const { name, fault } of alike ? found.slice(0, 1) : found)
        report(alike ? "both" : name, fault as string);
    }
    if (faults.some(({ fault }) => fault !== undefined)) return;
    const difference = await this.#differs(asked, outcomes);
    if (difference) report("both", difference);
  }

  async run({ seed, requests, time }: Limits): Promise<Result> {
    const random = new Random(seed);
    const { world, targets, secrets } = this.#fuzzed;
    const start = Date.now();
    let done = 0;
    let last = nextRequest(new Random(seed), world);
    while (done < requests && Date.now() - start < time) {
      // Each request from a seed of its own, so that one more choice in one does not change all
      // that follow.
      last = nextRequest(new Random(random.between(0, 0xffff_ffff)), world);
      done++;
      await this.#ask(done, Date.now() - start, last);
    }
    for (const { name, server } of targets) {
      const found = judge({ ...last, path: "/log" }, logOutcome(server.logs()), secrets);
      if (found)
        this.#faults.add({
          request: done,
          after: Date.now() - start,
          where: `${name}'s log`,
          what: found,
          asked: last,
        });
    }
    return {
      faults: [...this.#faults.all.values()],
      requests: done,
      counts: this.#counts,
      costed: targets.every(({ processes }) => processorTime(processes) > 0),
      adminKey: targets[0].server.adminKey,
      milliseconds: Date.now() - start,
    };
  }
}

/** The log, judged like an answer: only a secret can be wrong with it. */
const logOutcome = (text: string): Outcome => ({ kind: "answer", status: 200, headers: {}, text });

export async function fuzz(limits: Limits): Promise<Result> {
  const fuzzed = await startFuzzed(limits.seed);
  try {
    return await new Fuzzer(fuzzed).run(limits);
  } finally {
    closeConnections();
    await fuzzed.stop();
  }
}

export { codeOf };
