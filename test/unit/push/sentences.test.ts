/**
 * Every sentence about push checks, in every language: the same holes, and none empty or left in
 * English.
 */

import { describe, expect, it } from "vitest";
import type { Language } from "../../../worker/messages/index.ts";
import { pushSentences } from "../../../worker/push/sentences.ts";
import type { Vendor } from "../../../worker/push/vendor.ts";
import { sentencesOf, VENDORS, vendorSentence } from "../../../worker/push/vendors/index.ts";

type Texts = Record<string, readonly string[]>;

function texts(language: Language): Texts {
  const { common, stages, text } = pushSentences(language);
  const all: Texts = { ...common };
  for (const [code, note] of Object.entries({ ...stages, ...text })) all[code] = [note];
  for (const vendor of Object.values(VENDORS)) {
    const { codes, fields, drops } = sentencesOf(vendor, language);
    Object.assign(all, codes, drops);
    for (const [field, sentence] of Object.entries(fields))
      all[`${vendor.name}.${field}`] = sentence;
  }
  return all;
}

const holes = (sentence: readonly string[]): string[] =>
  [...sentence.join(" ").matchAll(/\{\w+\}/g)].map(String).sort();

const english = texts("en");

describe.each(["ja", "zh"] as const)("%s", (language) => {
  const translated = texts(language);

  it("has exactly the sentences that English has, none empty", () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const sentence of Object.values(translated))
      for (const text of sentence) expect(text).not.toBe("");
  });

  it.each(Object.keys(english))("%s has the same holes", (code) => {
    expect(holes(translated[code] ?? [])).toEqual(holes(english[code] ?? []));
  });

  it("is nowhere left in English", () => {
    const script = language === "ja" ? /[ぁ-んァ-ヶ一-龠]/ : /[\u4e00-\u9fff]/;
    // A field's label may be the very name on the vendor's page (Key ID, MasterSecret); what
    // explains it may not.
    const left = Object.entries(translated).flatMap(([code, sentence]) =>
      sentence.slice(code.includes(".") ? 1 : 0).filter((text) => !script.test(text)),
    );
    expect(left).toEqual([]);
  });
});

it("has no code twice, so that a code names one sentence", () => {
  const { common, stages } = pushSentences("en");
  const vendors = Object.values(VENDORS).map((vendor) => sentencesOf(vendor, "en"));
  const parts = [common, stages, ...vendors.flatMap(({ codes, drops }) => [codes, drops])];
  const codes = parts.flatMap((part) => Object.keys(part));
  expect(codes.length).toBe(new Set(codes).size);
});

/** What a refusal brings along (`Attempt.evidenceOf`). */
const EVIDENCE = [
  "vendor",
  "host",
  "status",
  "code",
  "reason",
  "message",
  "retryAfter",
  "clockOffset",
];

it.each(Object.values(VENDORS))(
  "asks of a refusal by $name only for what a refusal has",
  (vendor) => {
    const { codes, drops } = sentencesOf(vendor, "en");
    const { table, conclusions = [] } = vendor as Vendor;
    for (const { code } of [...table, ...conclusions])
      for (const hole of holes(
        vendorSentence(code, "en") ?? pushSentences("en").common[code as "answer_of_proxy"],
      ))
        expect(EVIDENCE, code).toContain(hole.slice(1, -1));
    expect(Object.values(drops).flatMap(holes)).toEqual([]);
    expect(
      Object.keys({ ...codes, ...drops }).filter((code) => !code.startsWith(`${vendor.name}_`)),
    ).toEqual([]);
  },
);

it.each(Object.values(VENDORS))("finds every sentence of $name by the code alone", (vendor) => {
  const { codes, drops } = sentencesOf(vendor, "en");
  for (const [code, sentence] of Object.entries({ ...codes, ...drops }))
    expect(vendorSentence(code, "en"), code).toEqual(sentence);
});
