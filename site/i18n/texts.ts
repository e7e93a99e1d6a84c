/** The shape of all sentences, taken from the English ones, and the way components get at them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Sentence } from "../../worker/usersig/index.ts";
import type { EN } from "./en.ts";
import type { Format } from "./format.ts";

/**
 * The same table with any text in place of the English one, so that a missing sentence does not
 * compile.
 */
export type AnyText<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Text
    ? (...values: Values) => AnyText<Text>
    : T extends readonly [string, string]
      ? Sentence
      : { readonly [Name in keyof T]: AnyText<T[Name]> };

export type Texts = AnyText<typeof EN>;

export type Language = "en" | "ja" | "zh";

/** @typeParam Own the sentences of one mode, which the other does not carry */
export interface Sentences<Own> {
  readonly texts: Texts;
  readonly own: Own;
}

export type Languages<Own> = Readonly<Record<Language, () => Promise<Sentences<Own>>>>;

/** The sentences of a panel, which arrive with it. */
export type PanelLanguages<Own> = Readonly<
  Record<Language, () => Promise<{ readonly default: Own }>>
>;

export interface Reader<Own = unknown> extends Sentences<Own> {
  readonly language: Language;
  readonly format: Format;
}

export const ReaderContext = createContext<Reader | undefined>(undefined);

/**
 * The sentences, and numbers and times, in the reader's language. The components of a mode name its
 * own sentences as `Own`.
 */
export const useReader = <Own>(): Reader<Own> => useContext(ReaderContext) as Reader<Own>;
