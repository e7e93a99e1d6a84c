/**
 * `npm run bench`: what sigpost costs, beside what else a user could run. `BENCH_ROUNDS` and
 * `BENCH_SECONDS` make it short; names of sections run only those; `--markdown` prints tables for a
 * document; `--against <folder>` measures another checkout beside this one instead.
 */

import { benchAgainst } from "./against.ts";
import { benchBatch } from "./batch.ts";
import { benchCost } from "./cost.ts";
import { benchIssue } from "./issue.ts";
import { benchLoops } from "./loops.ts";
import { type Options, readOptions } from "./options.ts";
import { benchPush } from "./push.ts";
import { benchStatus } from "./status.ts";
import { benchStorage } from "./storage.ts";
import { type Figures, printTargets } from "./targets.ts";

type Section = (options: Options) => Promise<Figures>;

const SECTIONS: Readonly<Record<string, Section>> = {
  issue: benchIssue,
  batch: benchBatch,
  storage: benchStorage,
  cost: benchCost,
  loops: benchLoops,
  status: benchStatus,
  push: benchPush,
};

function chosen({ against, sections }: Options): Section[] {
  if (against !== undefined) return [(options) => benchAgainst(against, options)];
  const names = sections.length === 0 ? Object.keys(SECTIONS) : sections;
  return names.map((name) => {
    const section = SECTIONS[name];
    if (!section)
      throw new Error(
        `There is no section ${name}. There are: ${Object.keys(SECTIONS).join(", ")}.`,
      );
    return section;
  });
}

const options = readOptions(process.argv.slice(2));
const { rounds, seconds } = options;
console.log(
  `${rounds} rounds of ${seconds} s each, alternating, every server in a process of its own. ` +
    "Ratios are medians over rounds; times are those of the calmest tenth of the rounds.",
);
let figures: Figures = {};
for (const section of chosen(options)) figures = { ...figures, ...(await section(options)) };
printTargets(figures, options.markdown);
