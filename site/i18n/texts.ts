/** The shape of all sentences, taken from the English ones, and the way components get at them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Sentence, UserSigSentences } from "../../worker/usersig/index.ts";
import { EN } from "./en.ts";
import { createFormat, type Format } from "./format.ts";

/** The same table with any text in place of the English one, so that a missing sentence does not compile. */
type AnyText<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Text
    ? (...values: Values) => AnyText<Text>
    : T extends readonly [string, string]
      ? Sentence
      : { readonly [Name in keyof T]: AnyText<T[Name]> };

export type Texts = Omit<AnyText<typeof EN>, "userSig"> & { readonly userSig: UserSigSentences };

export type Language = "en" | "ja" | "zh";

export interface Reader {
  readonly language: Language;
  readonly texts: Texts;
  readonly format: Format;
}

export const createReader = (language: Language, texts: Texts): Reader => ({
  language,
  texts,
  format: createFormat(language),
});

export const ENGLISH: Reader = createReader("en", EN);

export const ReaderContext = createContext<Reader>(ENGLISH);

/** The sentences, and numbers and times, in the reader's language. */
export const useReader = (): Reader => useContext(ReaderContext);
