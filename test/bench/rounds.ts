/** Targets measured in turn, round after round. */

import { type Measured, measure, type Target } from "./load.ts";
import type { Options } from "./options.ts";
import type { Server } from "./server.ts";
import { median, ratio } from "./statistics.ts";

export type Contestant = Omit<Target, "host" | "port"> & { readonly server: Server };

export class Rounds {
  readonly #results: ReadonlyMap<string, readonly Measured[]>;

  constructor(results: ReadonlyMap<string, readonly Measured[]>) {
    this.#results = results;
  }

  of(name: string, field: keyof Measured): number[] {
    return (this.#results.get(name) ?? []).map((measured) => measured[field]);
  }

  rate(name: string): number {
    return median(this.of(name, "rate"));
  }

  /** @param field of one contestant, as a multiple of the other's */
  ratio(name: string, other: string, field: keyof Measured = "rate"): number {
    return ratio(this.of(name, field), this.of(other, field));
  }

  answers(name: string): number {
    return this.of(name, "answers").reduce((sum, count) => sum + count, 0);
  }
}

/** @param connections how many requests are under way at once */
export async function alternate(
  contestants: readonly Contestant[],
  connections: number,
  { rounds, seconds, warmSeconds }: Options,
): Promise<Rounds> {
  const results = new Map<string, Measured[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const { server, ...sent } of contestants) {
      const target = { ...sent, host: "127.0.0.1", port: server.port };
      const duration = round === 0 ? warmSeconds : seconds;
      const measured = await measure(target, duration, connections, server.processorTime);
      if (round > 0) results.get(sent.name)?.push(measured);
    }
  return new Rounds(results);
}
