/** Which language the page speaks: chosen from the browser, switched by the reader, remembered. Only the chosen one is loaded. */

import { remembered, remember } from "../shell/preferences.ts";
import { createReader, ENGLISH, type Language, type Reader } from "./texts.ts";

/** Each named in itself, so that everybody finds their own. */
export const LANGUAGES: Readonly<Record<Language, string>> = { en: "English", ja: "日本語", zh: "中文" };

const LOADERS: Readonly<Record<Language, () => Promise<Reader>>> = {
  en: async () => ENGLISH,
  ja: async () => createReader("ja", (await import("./ja.ts")).JA),
  zh: async () => createReader("zh", (await import("./zh.ts")).ZH),
};

const isLanguage = (tag: string | undefined): tag is Language => tag !== undefined && Object.hasOwn(LANGUAGES, tag);

function preferredLanguage(): Language {
  const known = remembered("language");
  const tags = [known, ...navigator.languages.map((tag) => tag.toLowerCase().split("-")[0])];
  return tags.find(isLanguage) ?? "en";
}

/** The reader's language, or English when its file does not arrive. */
export const loadPreferred = (): Promise<Reader> => LOADERS[preferredLanguage()]().catch(() => ENGLISH);

/** @throws (as a rejection) when the language's file cannot be loaded; nothing was changed then. */
export async function switchLanguage(language: Language): Promise<Reader> {
  const reader = await LOADERS[language]();
  remember("language", language);
  return reader;
}
