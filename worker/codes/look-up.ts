/** From a text that holds a code to what every product means by it. */

import { lookUp } from "../bytes/look-up.ts";
import { type Meaning, RANGES, rangeKey, type Shard, shardOf } from "./shards.ts";
import { sourcesNamed } from "./sources.ts";
import { type Candidate, isDoubtful, nameKey, readCodes } from "./spelling.ts";

export type ReadShard = (shard: number) => Promise<Shard>;

export interface Found {
  /** The code that was understood, as the first product shows it. */
  readonly code: number | string;
  readonly matches: readonly Meaning[];
}

/** Enough for the numbers that mean most; a pasted log must not become a list of everything. */
const MATCHES_MAXIMUM = 24;

async function under(key: string, read: ReadShard): Promise<readonly (Meaning | string)[]> {
  return lookUp(await read(shardOf(key)), key) ?? [];
}

const isMeaning = (entry: Meaning | string): entry is Meaning => typeof entry !== "string";

const opposite = (key: string): string => (key.startsWith("-") ? key.slice(1) : `-${key}`);

async function ofNumber({ key, place }: Candidate, read: ReadShard): Promise<Meaning[]> {
  const range = RANGES.find(([from, to]) => from <= Number(key) && Number(key) <= to);
  // A number of six digits that merely stands in a text is seldom an app's own code.
  const own = range && place !== "loose" ? await under(rangeKey(range), read) : [];
  const exact = [...(await under(key, read)), ...own].filter(isMeaning);
  // Products write the same number with and without its minus: TRTC's -70009 is Chat's 70009.
  return exact.length > 0 ? exact : (await under(opposite(key), read)).filter(isMeaning);
}

const isNamed = ({ name, code, source }: Meaning, wanted: string, by: string): boolean =>
  source === by && [name, code].some((one) => nameKey(`${one}`) === wanted);

async function ofName({ key }: Candidate, read: ReadShard): Promise<Meaning[]> {
  const entries = await under(key, read);
  const led = entries
    .filter((entry) => typeof entry === "string")
    .map(async (entry) => {
      const [to = "", name = "", by = ""] = entry.split(" ");
      return (await under(to, read)).filter(isMeaning).filter((one) => isNamed(one, name, by));
    });
  const found = [...entries.filter(isMeaning), ...(await Promise.all(led)).flat()];
  return found.length > 0 || key.startsWith("err")
    ? found
    : ofName({ key: `err${key}`, kind: "name", place: "loose" }, read);
}

const same =
  ({ source, code, cause }: Meaning) =>
  (other: Meaning): boolean =>
    other.source === source && other.code === code && other.cause === cause;

/** Every product's meaning of the codes in a text, or `undefined` when nobody uses them. */
export async function lookUpCodes(
  text: string,
  read: ReadShard,
  source?: string,
): Promise<Found | undefined> {
  const wanted = source === undefined ? undefined : sourcesNamed(source);
  const matches: Meaning[] = [];
  for (const candidate of readCodes(text)) {
    if (matches.length >= MATCHES_MAXIMUM) break;
    if (matches.length > 0 && isDoubtful(candidate)) break;
    const found = await (candidate.kind === "number" ? ofNumber : ofName)(candidate, read);
    for (const meaning of found)
      if ((wanted?.includes(meaning.source) ?? true) && !matches.some(same(meaning)))
        matches.push(meaning);
  }
  const [first] = matches;
  return first && { code: first.code, matches };
}
