/**
 * A sentence that no code leads to is one that nobody reads, and that translators work on for
 * nothing.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalogueOf } from "../../../worker/messages/index.ts";

const SENTENCES = /\bmessages\/(en|ja|zh)\/|\bsentences\.(en|ja|zh)\.ts$/;
const WORD = /["'`](\w+)["'`]|\b(\w+)(?=:)/g;

/** Every string and every key in the worker's code, apart from the sentences themselves. */
function wordsOfTheCode(): Set<string> {
  const files = readdirSync("worker", { recursive: true, encoding: "utf8" })
    .map((name) => join("worker", name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !SENTENCES.test(name));
  const words = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(WORD)]);
  return new Set(words.map(([, text, key]) => (text ?? key) as string));
}

it("has no sentence for a code that nobody uses", () => {
  const { http, diagnosis, push, testPush: _, ...flat } = catalogueOf("en");
  const tables = [http.problems, diagnosis.codes, push.common, push.stages, ...Object.values(flat)];
  const words = wordsOfTheCode();
  const codes = tables.flatMap((table) => Object.keys(table));
  expect(codes.length).toBeGreaterThan(300);
  expect(codes.filter((code) => !words.has(code))).toEqual([]);
});
