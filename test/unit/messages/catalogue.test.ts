/** The three languages say the same things, and the right one is chosen. */

import { describe, expect, it } from "vitest";
import { catalogueOf, chooseLanguage, LANGUAGES } from "../../../worker/messages/index.ts";

type Entry = readonly [name: string, texts: readonly string[]];

/** Every text of a catalogue, whatever its shape: [path, the sentences at that path]. */
function entries(value: unknown, path = ""): Entry[] {
  if (typeof value === "string") return [[path, [value]]];
  if (Array.isArray(value)) return [[path, value as string[]]];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    entries(inner, `${path}/${name}`),
  );
}

const TEXTS = {
  en: entries(catalogueOf("en")),
  ja: entries(catalogueOf("ja")),
  zh: entries(catalogueOf("zh")),
};
const names = (list: readonly Entry[]) => list.map(([name]) => name).sort();
const wordsIn = (text: string) => text.replace(/\{\w+\}/g, "");
const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(LANGUAGES)("the catalogue in %s", (language) => {
  const own = new Map(TEXTS[language]);

  it("has the keys of the English one", () => {
    expect(TEXTS.en.length).toBeGreaterThan(100);
    expect(names(TEXTS[language])).toEqual(names(TEXTS.en));
  });

  it.each(TEXTS.en)(
    "%s has the same placeholders in cause and remedy, and no empty text",
    (name, english) => {
      const texts = own.get(name) ?? [];
      expect(texts).toHaveLength(english.length);
      expect(texts.map(holes)).toEqual(english.map(holes));
      for (const text of texts) {
        expect(text).toBe(text.trim());
        expect(text.length).toBeGreaterThan(1);
        // One sentence is about apps that report such a text.
        const bare = name.endsWith("/device_token_placeholder")
          ? text.replace("undefined", "-")
          : text;
        expect(bare).not.toMatch(/undefined|TODO|\s{2}/);
      }
    },
  );

  it("ends every sentence as its language does", () => {
    const end = language === "en" ? /[.,:?!”")\]}|~]$/ : /[。！？」”）:,|~}]$/;
    const sentences = TEXTS[language]
      .filter(([, texts]) => texts.length > 1)
      .flatMap(([, texts]) => texts);
    expect(sentences.filter((text) => !end.test(text))).toEqual([]);
  });
});

describe.each(["ja", "zh"] as const)("no sentence in %s", (language) => {
  it("was left in English", () => {
    const english = new Set(TEXTS.en.flatMap(([, texts]) => texts));
    const left = TEXTS[language].flatMap(([, texts]) => texts);
    expect(
      left.filter((text) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) || english.has(text)),
    ).toEqual([]);
  });

  it("is the other language's", () => {
    const kana = /[\u3041-\u3096\u30a1-\u30fa]/;
    const texts = TEXTS[language].flatMap(([, texts]) => texts);
    if (language === "zh") expect(texts.filter((text) => kana.test(text))).toEqual([]);
    else expect(texts.filter((text) => wordsIn(text).length > 12 && !kana.test(text))).toEqual([]);
  });
});

it("uses no kana or Chinese characters in English", () => {
  expect(
    TEXTS.en
      .flatMap(([, texts]) => texts)
      .filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text)),
  ).toEqual([]);
});

describe("the language of a request", () => {
  it.each([
    [undefined, "en"],
    [null, "en"],
    ["", "en"],
    ["*", "en"],
    ["en", "en"],
    ["ja", "ja"],
    ["zh", "zh"],
    ["ja-JP", "ja"],
    ["JA-jp", "ja"],
    ["zh-Hant-TW", "zh"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["en-US,en;q=0.9,ja;q=0.8", "en"],
    ["fr,de;q=0.9", "en"],
    ["fr;q=1,ja;q=0.2", "ja"],
    ["fr, ja;q=0.5, zh;q=0.6", "zh"],
    ["ja;q=0.5,zh;q=0.5", "ja"],
    ["ja;q=0", "en"],
    ["ja;q=0,zh;q=0.1", "zh"],
    ["ja ; q=0.1 , zh ; q=0.2", "zh"],
    ["ja;q=0.1, *;q=0.9", "ja"],
    ["jam", "en"],
    ["zhx-CN", "en"],
    ["ja_JP", "en"],
    ["ja;q=abc", "ja"],
    ["ja;q=1.2.3, zh;q=0.1", "zh"],
    [";;;,,,===", "en"],
    ["\u0000\u0001", "en"],
    [`${"x".repeat(5000)},ja`, "en"],
    [`ja,${"x,".repeat(5000)}`, "ja"],
    [",".repeat(10_000), "en"],
  ] as const)("%j is %s", (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});
