/**
 * The one explainer: from a code and its evidence to the sentences that a reader gets, and to whose
 * turn it is. The tables are the domains' own; they are asked in the order in which they are given.
 */

import { lookUp } from "../bytes/look-up.ts";
import type { Fault } from "../problems/fault.ts";
import { fillSentence, type Sentence } from "../usersig/sentences.ts";
import type { Evidence, StageEnd } from "./stages.ts";

/** A text alone is a cause without a remedy: what a stage says when it went well. */
export type SentenceTable = Readonly<Record<string, Sentence | string>>;

export interface Explanation {
  readonly cause: string;
  readonly remedy: string;
}

/** Known to no table: a code of a version that is gone, out of an old record. */
const NO_SENTENCE: Sentence = ["", ""];

function firstIn<T>(code: string, tables: readonly Readonly<Record<string, T>>[]): T | undefined {
  for (const table of tables) {
    const found = lookUp(table, code);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isKnown = (name: string, evidence: Evidence): boolean =>
  String(lookUp<string | number>(evidence, name) ?? "").trim() !== "";

/** Stands for a hole that nothing fills, until all of them are closed. */
const EMPTY = "\ue000";

/**
 * A sentence without the holes that nothing fills: a bracket around one goes with it, a colon before
 * one at a sentence's end becomes its full stop, and spaces around it close. Done before the
 * evidence is in, so that what others wrote is shown as they wrote it.
 */
const closeHoles = (text: string, evidence: Evidence): string =>
  text
    .replace(/\{(\w+)\}/g, (hole, name: string) => (isKnown(name, evidence) ? hole : EMPTY))
    .replace(/ ?[(（][^()（）\ue000]{0,200}\ue000[^()（）]{0,200}[)）]/g, "")
    .replace(/([:：]) ?\ue000[.。]?$/, (_, colon: string) => (colon === ":" ? "." : "。"))
    .replaceAll(EMPTY, "")
    .replace(/ {2,}/g, " ")
    .replace(/ ([.。）)])(?!\w)/g, "$1")
    .trim();

export function explain(
  code: string,
  evidence: Evidence,
  tables: readonly SentenceTable[],
): Explanation {
  const found = firstIn(code, tables) ?? NO_SENTENCE;
  const [cause, remedy] = typeof found === "string" ? [found, ""] : found;
  const whole: Sentence = [closeHoles(cause, evidence), closeHoles(remedy, evidence)];
  const [shownCause, shownRemedy] = fillSentence(whole, evidence);
  return { cause: shownCause, remedy: shownRemedy };
}

/** A stage as every answer shows it; what a check says beyond that is its own. */
export const explainStage = <Stage extends string, Code extends string>(
  { stage, status, code, evidence = {} }: StageEnd<Code, unknown> & { readonly stage: Stage },
  tables: readonly SentenceTable[],
) => ({ stage, status, code, detail: explain(code, evidence, tables).cause });

/** Whose turn it is after a code: what the first table that knows it says. */
export const faultOfCode = (
  code: string,
  tables: readonly Readonly<Record<string, Fault>>[],
  otherwise: Fault,
): Fault => firstIn(code, tables) ?? otherwise;
