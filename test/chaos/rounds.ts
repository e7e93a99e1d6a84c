/**
 * Rounds of work, kill, start again and comparison. Everything that is chosen comes from the seed;
 * where exactly a kill meets the work is left to the machine.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { Random, type Weighted } from "../fuzz/random.ts";
import { startDeno } from "../support/deno.ts";
import { type Settings, testSettings } from "../support/worker.ts";
import { AuditRows } from "./audit-rows.ts";
import { Client } from "./client.ts";
import type { Kind, Settled, Writer } from "./kind.ts";
import { ApiKeyKind } from "./kinds/api-keys.ts";
import { AppKind } from "./kinds/apps.ts";
import { CertificateKind } from "./kinds/certificates.ts";
import { DeviceKind } from "./kinds/devices.ts";
import { CallbackKind, PresenceKind } from "./kinds/events.ts";
import type { Loss } from "./ledger.ts";
import { startKillableWorkerd } from "./workerd.ts";

interface Killable {
  readonly url: string;
  /** Killed in the middle of whatever it does, and started again on what it stored. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface KillableRuntime {
  readonly name: string;
  start(settings: Settings): Promise<Killable>;
}

export const KILLABLE: readonly KillableRuntime[] = [
  { name: "workerd", start: startKillableWorkerd },
  { name: "Deno", start: (settings) => startDeno(settings) },
];

export interface Options {
  readonly rounds: number;
  readonly seed: number;
  /** Told after each round. */
  readonly report?: (line: string) => void;
}

export interface Lost extends Loss {
  readonly kind: string;
  readonly round: number;
}

export interface Result {
  readonly runtime: string;
  readonly seed: number;
  readonly kinds: readonly {
    readonly name: string;
    readonly acknowledged: number;
    readonly lost: number;
    readonly refusals: readonly string[];
  }[];
  readonly lost: readonly Lost[];
  /** Reads that became right only after a while. */
  readonly late: number;
  readonly milliseconds: number;
}

const WRITERS = 8;
const FIRST_APP = 1_500_000_001;
/** Acknowledged writes before a kill: counted, because how many a second are is the machine's. */
const WRITES = [5, 200] as const;
/** Milliseconds after the last of them: other writes are on their way then. */
const MOMENT = [0, 20] as const;
/** Milliseconds: on a machine that is busy with other things, fewer have to do. */
const WORK_MAXIMUM = 3000;
/** Milliseconds, for all reads of a run that copies may lag behind, together. */
const PATIENCE_MS = 75_000;

/** Milliseconds in which an object has published what it owes: one key once a second. */
const PUBLISHED_MS = 2500;

const unreadable = ({ message }: Error): Loss[] => [
  { record: message, expected: "what is read here", seen: "nothing" },
];

class Run {
  readonly #random: Random;
  readonly #server: Killable;
  readonly #client: Client;
  readonly #audit = new AuditRows();
  readonly #apps = new AppKind();
  readonly #certificates = new CertificateKind();
  readonly #weighted: Weighted<Kind>;
  readonly lost: Lost[] = [];
  late = 0;
  #patience = PATIENCE_MS;

  constructor(server: Killable, adminKey: string, random: Random) {
    this.#server = server;
    this.#random = random;
    this.#client = new Client({ url: server.url, adminKey });
    this.#weighted = [
      [2, this.#apps],
      [2, this.#certificates],
      [2, new ApiKeyKind()],
      [2, new DeviceKind()],
      [2, new CallbackKind()],
      [1, new PresenceKind()],
    ];
  }

  get kinds() {
    return [...this.#weighted.map(([, kind]) => kind), this.#audit];
  }

  /** What writers change from the first round on. */
  async prepare(): Promise<void> {
    for (const writer of this.#writers(0)) {
      await this.#apps.make(writer);
      await this.#certificates.make(writer);
    }
  }

  #writers(round: number): Writer[] {
    return Array.from({ length: WRITERS }, (_, i) => ({
      client: this.#client,
      random: new Random(this.#random.between(0, 2 ** 31)),
      audit: this.#audit,
      sdkAppId: FIRST_APP + i,
      round,
    }));
  }

  async round(round: number): Promise<void> {
    let killed = false;
    let left = this.#random.between(...WRITES);
    const moment = this.#random.between(...MOMENT);
    const enough = Promise.withResolvers<void>();
    const work = async (writer: Writer) => {
      while (!killed) {
        const outcome = await writer.random.weighted(this.#weighted).act(writer);
        if (outcome === "acknowledged" && --left === 0) enough.resolve();
      }
    };
    const working = Promise.all(this.#writers(round).map(work));
    const late = setTimeout(enough.resolve, WORK_MAXIMUM);
    await enough.promise;
    clearTimeout(late);
    await sleep(moment);
    const crashed = this.#server.crash();
    killed = true;
    await Promise.all([crashed, working]);
    for (const { name, losses } of await this.#check())
      for (const loss of losses) this.lost.push({ kind: name, round, ...loss });
  }

  /**
   * Every object is touched, and then has a moment to publish what it owed when it was killed. Who
   * reads before that remembers an older copy for a minute, as it may.
   */
  async #wake(): Promise<void> {
    await this.#client.read("/v1/api-keys");
    for (const { sdkAppId } of this.#writers(0)) await this.#client.read(`/v1/apps/${sdkAppId}`);
    await sleep(PUBLISHED_MS);
  }

  async #check(): Promise<{ name: string; losses: Loss[] }[]> {
    await this.#wake();
    const until = Date.now() + this.#patience;
    const settled: Settled = async (looksRight) => {
      if (await looksRight()) return true;
      this.late += 1;
      while (Date.now() < until) {
        await sleep(100);
        if (await looksRight()) return true;
      }
      this.#patience = 0;
      return false;
    };
    return Promise.all(
      this.kinds.map(async (kind) => ({
        name: kind.name,
        losses: await kind.check(this.#client, settled).catch(unreadable),
      })),
    );
  }
}

export async function runChaos(
  { name, start }: KillableRuntime,
  { rounds, seed, report = () => {} }: Options,
): Promise<Result> {
  const began = Date.now();
  const settings = testSettings();
  const server = await start(settings);
  const run = new Run(server, settings.ADMIN_KEY, new Random(seed));
  try {
    await run.prepare();
    for (let round = 1; round <= rounds; round++) {
      const before = run.lost.length;
      await run.round(round);
      report(`${name}: round ${round} of ${rounds}, ${run.lost.length - before} lost`);
    }
  } finally {
    await server.stop();
  }
  return {
    runtime: name,
    seed,
    kinds: run.kinds.map((kind) => ({
      name: kind.name,
      acknowledged: kind.acknowledged,
      lost: run.lost.filter((one) => one.kind === kind.name).length,
      refusals: [...kind.refusals],
    })),
    lost: run.lost,
    late: run.late,
    milliseconds: Date.now() - began,
  };
}
