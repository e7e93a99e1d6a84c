/**
 * The table of codes as a whole: nothing that is named anywhere is missing, and whoever looks it up
 * gets sentences in every language.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allMeanings } from "../../../scripts/codes/meanings.ts";
import { codeRows, remedies } from "../../../scripts/codes/rows.ts";
import { shardsOf } from "../../../scripts/codes/write.ts";
import { lookUpCodes, type ReadShard } from "../../../worker/codes/look-up.ts";
import { RANGES, type Shard } from "../../../worker/codes/shards.ts";
import { LANGUAGES } from "../../../worker/messages/index.ts";
import type { Vendor } from "../../../worker/push/vendor.ts";
import { VENDORS } from "../../../worker/push/vendors/index.ts";
import type { TencentReason } from "../../../worker/tencent/index.ts";
import { codesOf, faultOf, rangesOf, TENCENT_FAULTS } from "../../../worker/tencent/index.ts";
import { TENCENT_CODES } from "../../../worker/usersig/index.ts";
import { AMBIGUOUS } from "./ambiguous.ts";
import { PUBLISHED } from "./published.ts";

const shards = shardsOf("en") as readonly Shard[];
const read: ReadShard = async (shard) => shards[shard] as Shard;
const sourcesOf = async (code: number | string, source?: string): Promise<string[]> =>
  ((await lookUpCodes(String(code), read, source))?.matches ?? []).map((match) => match.source);

describe("is known", () => {
  it.each(Object.entries(PUBLISHED))("every published code of %s", async (source, codes) => {
    for (const code of codes.map((code) => /^\d+(?=-)/.exec(String(code))?.[0] ?? code))
      expect([code, await sourcesOf(code, source)]).toEqual([
        code,
        expect.arrayContaining([source]),
      ]);
  });

  it("every code of Tencent's that another table of ours names", async () => {
    const reasons = Object.keys(TENCENT_FAULTS) as TencentReason[];
    const named = [...reasons.flatMap(codesOf), ...Object.values(TENCENT_CODES).flat()];
    expect(named.length).toBeGreaterThan(150);
    for (const code of named) expect([code, await sourcesOf(code)]).not.toEqual([code, []]);
    for (const [from, to] of reasons.flatMap(rangesOf))
      for (const code of [from, to])
        expect([code, await sourcesOf(code)]).toEqual([code, ["webhook"]]);
  });

  it("every code of the vendors' tables", async () => {
    // Outer codes that say only that there is an inner one.
    const outer = ["meizu 200", "vivo 0"];
    for (const { name, table } of Object.values<Vendor>(VENDORS))
      for (const { match } of table)
        for (const code of [match.code ?? [], match.reason ?? []].flat()) {
          if (outer.includes(`${name} ${code}`) || code === "per_target") continue;
          const sources = await sourcesOf(code);
          expect([name, code, sources.length]).not.toEqual([name, code, 0]);
        }
  });

  it("every number and name in the first column of the reference's tables", async () => {
    const folder = "docs/reference/";
    const files = readdirSync(`${folder}push-vendors`).map((file) => `push-vendors/${file}`);
    const missing: string[] = [];
    let named = 0;
    for (const file of ["tencent-codes.md", "tencent.md", ...files])
      for (const cell of firstCells(readFileSync(folder + file, "utf8")))
        for (const code of codesIn(cell)) {
          named += 1;
          if ((await sourcesOf(code)).length === 0) missing.push(`${file}: ${code}`);
        }
    expect(named).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });
});

/** The cells under a head that says `code`. */
function firstCells(text: string): string[] {
  const cells: string[] = [];
  let wanted = false;
  for (const line of text.split("\n")) {
    const [, first = ""] = line.split("|");
    if (!line.startsWith("|")) wanted = false;
    else if (/^\s*(?:error )?codes?\s*$/i.test(first)) wanted = true;
    else if (wanted && !/^[-\s]*$/.test(first)) cells.push(first);
  }
  return cells;
}

/** Numbers of a cell, ranges written out. */
const codesIn = (cell: string): string[] =>
  cell
    .replaceAll("−", "-")
    .split(/[,/]/)
    .flatMap((part) => {
      const [, from, to] = /^\s*(\d+)[–-](\d+)\s*$/.exec(part) ?? [];
      if (from === undefined || to === undefined)
        return /^\s*`?(-?\d{2,}|[A-Za-z]\w{6,})`?\s*$/.exec(part)?.[1] ?? [];
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
        String(Number(from) + i),
      );
    });

it.each(Object.entries(AMBIGUOUS))("%s shows all its meanings", async (code, sources) => {
  const found = await sourcesOf(code);
  expect(found).toEqual(expect.arrayContaining([...sources]));
  for (const source of sources) {
    const narrowed = await sourcesOf(code, source);
    expect(new Set(narrowed)).toEqual(new Set([source]));
  }
});

it.each(LANGUAGES)("every meaning has a cause and a remedy: %s", (language) => {
  for (const { source, code, cause, remedy } of allMeanings(language))
    for (const text of [cause, remedy])
      expect(text, `${source} ${code}`).toMatch(
        language === "en" ? /^[^{}\u3000-\u9fff]{3,}[.)]$/ : /^[^{}]{2,}[。.）)]$/,
      );
});

it("the languages say different things of the same code", () => {
  const [en, ja, zh] = LANGUAGES.map((language) => allMeanings(language));
  for (const [at, { source, code, cause }] of (en ?? []).entries())
    expect(new Set([cause, ja?.[at]?.cause, zh?.[at]?.cause]).size, `${source} ${code}`).toBe(3);
});

it("the files are in order, a code once in each product and name", () => {
  for (const [source, rows] of codeRows()) {
    const order = rows.map(({ code }) =>
      typeof code === "number" ? code : Number.POSITIVE_INFINITY,
    );
    expect([source, order]).toEqual([source, [...order].sort((a, b) => a - b)]);
    const ids = rows.map(({ code, name = "" }) => `${code} ${name}`);
    expect([source, new Set(ids).size]).toEqual([source, ids.length]);
  }
});

it("every remedy is used, and every one that is named is there", () => {
  const used = new Set(
    codeRows().flatMap(([, rows]) => rows.flatMap(({ remedy }) => remedy ?? [])),
  );
  expect([...used].sort()).toEqual(Object.keys(remedies()).sort());
});

it("whose turn it is does not differ between the tables", () => {
  for (const [source, rows] of codeRows())
    for (const { code, reason, fault } of rows)
      if (reason) expect([source, code, fault]).toEqual([source, code, faultOf(reason)]);
});

it("the ranges are those of the table", () => {
  const texts = codeRows().flatMap(([, rows]) =>
    rows.flatMap(({ code }) => (typeof code === "string" ? [code] : [])),
  );
  expect(RANGES.map((range) => range.join("-"))).toEqual(texts);
});
