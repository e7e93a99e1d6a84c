/**
 * Which language the page speaks: chosen from the browser, switched by the reader, remembered. Only
 * the chosen one is loaded.
 */

import { createFormat } from "./format.ts";
import { remember, remembered } from "./preferences.ts";
import type { Language, Languages, Reader } from "./texts.ts";

/** Each named in itself, so that everybody finds their own. */
export const NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ja: "日本語",
  zh: "中文",
};

const isLanguage = (tag: string | undefined): tag is Language =>
  tag !== undefined && Object.hasOwn(NAMES, tag);

function preferredLanguage(): Language {
  const known = remembered("language");
  const tags = [known, ...navigator.languages.map((tag) => tag.toLowerCase().split("-")[0])];
  return tags.find(isLanguage) ?? "en";
}

const load = async <Own>(languages: Languages<Own>, language: Language): Promise<Reader<Own>> => ({
  ...(await languages[language]()),
  language,
  format: createFormat(language),
});

/** The reader's language, or English when its file does not arrive. */
export const loadPreferred = <Own>(languages: Languages<Own>): Promise<Reader<Own>> =>
  load(languages, preferredLanguage()).catch(() => load(languages, "en"));

/** @throws (as a rejection) when the language's file cannot be loaded; nothing was changed then. */
export async function switchLanguage<Own>(
  languages: Languages<Own>,
  language: Language,
): Promise<Reader<Own>> {
  const reader = await load(languages, language);
  remember("language", language);
  return reader;
}
