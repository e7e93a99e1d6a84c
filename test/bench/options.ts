/** How long the bench runs, what of it, and how it prints. */

import { parseArgs } from "node:util";

export interface Options {
  /** Many short ones: what slows the machine down for a moment then falls on neighbours alike. */
  readonly rounds: number;
  /** Of one target in one round. */
  readonly seconds: number;
  /**
   * For every target before its first round: V8 takes seconds to compile what it will go on
   * running.
   */
  readonly warmSeconds: number;
  readonly markdown: boolean;
  /** The folder of another checkout, to be measured beside this one. */
  readonly against: string | undefined;
  /** Names of sections; none are all. */
  readonly sections: readonly string[];
}

const WARM_ROUNDS = 10;

export function readOptions(parameters: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { markdown: { type: "boolean", default: false }, against: { type: "string" } },
  });
  const rounds = Number(process.env.BENCH_ROUNDS ?? 24);
  const seconds = Number(process.env.BENCH_SECONDS ?? 0.5);
  if (!(rounds >= 1 && seconds > 0))
    throw new Error("Set BENCH_ROUNDS to 1 or more and BENCH_SECONDS to more than 0.");
  return {
    rounds,
    seconds,
    warmSeconds: seconds * WARM_ROUNDS,
    markdown: values.markdown,
    against: values.against,
    sections: positionals,
  };
}
