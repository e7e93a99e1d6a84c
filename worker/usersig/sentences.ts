/**
 * What the core needs from the message catalogue: a cause and a remedy for every code, with
 * `{name}` where evidence goes.
 */

import { visible } from "../bytes/text.ts";
import type { Evidence, FindingCode } from "./types.ts";

/** [what is wrong, what to do] */
export type Sentence = readonly [cause: string, remedy: string];
/** `ok`: verified. `readable`: decoded, with nothing said about validity. */
export type UserSigSentences = Readonly<Record<FindingCode | "ok" | "readable", Sentence>>;

const fill = (text: string, evidence: Evidence): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => visible(String(evidence[name] ?? hole)));

export const fillSentence = ([cause, remedy]: Sentence, evidence: Evidence = {}): Sentence => [
  fill(cause, evidence),
  fill(remedy, evidence),
];
