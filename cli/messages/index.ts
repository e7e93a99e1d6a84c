/** The command line's own sentences, in the language of the shell. */

import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Texts } from "./texts.ts";
import { zh } from "./zh.ts";

/** As POSIX has it: the first of these that says anything. */
const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
export const LANGUAGE = (/^(ja|zh)/.exec(locale)?.[0] ?? "en") as "en" | "ja" | "zh";
export const TEXTS: Texts = { en, ja, zh }[LANGUAGE];

export type ErrorCode = keyof Texts["errors"];

export const fill = (text: string, evidence: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(evidence[name] ?? ""));

/** What is so, and what to do. */
export const explain = (
  code: ErrorCode,
  evidence: Readonly<Record<string, string>>,
): readonly [cause: string, remedy: string] => {
  const [cause, remedy] = TEXTS.errors[code];
  return [fill(cause, evidence), fill(remedy, evidence)];
};
