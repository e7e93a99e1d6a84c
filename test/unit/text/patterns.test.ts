/**
 * Every pattern in worker/, client/, site/ and scripts/ takes linear time, whatever text it meets.
 * Two faults make a pattern slow, and each has its own reader: two repetitions that trade the same
 * characters with each other (scslre), and a repetition that can fail at its end and can be begun
 * again at every character that it has passed (below).
 */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { getConsumedChars, getFirstConsumedChar, isPotentiallyEmpty } from "regexp-ast-analysis";
import { parseAst } from "rolldown/parseAst";
import { analyse } from "scslre";
import { describe, expect, it } from "vitest";

interface Found {
  readonly place: string;
  readonly pattern: string;
  readonly flags: string;
}

/**
 * Patterns that are written as such. Those put together from text are tried with hostile texts in
 * linear-time.test.ts.
 */
function patternsIn(file: string): Found[] {
  const source = readFileSync(file, "utf8");
  const found: Found[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
    if (regex)
      found.push({ place: `${file}:${source.slice(0, start).split("\n").length}`, ...regex });
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }));
  return found;
}

const parser = new RegExpParser();

/** Whether something behind the repetition can still make the match fail. */
function canFailAfter(node: AST.Node, flags: AST.Flags): boolean {
  const { parent } = node;
  if (!parent) return false;
  const behind =
    parent.type === "Alternative"
      ? parent.elements.slice(parent.elements.indexOf(node as AST.Element) + 1)
      : [];
  return (
    behind.some((element) => element.type === "Assertion" || !isPotentiallyEmpty(element, flags)) ||
    canFailAfter(parent, flags)
  );
}

/**
 * Repetitions without a bound that are run anew from every place that they have passed, and fail
 * anew.
 */
function restarted(source: string, flagText: string): string[] {
  const flags = parser.parseFlags(flagText);
  const pattern = parser.parsePattern(source, 0, source.length, {
    unicode: flags.unicode,
    unicodeSets: flags.unicodeSets,
  });
  if (flags.sticky) return [];
  return pattern.alternatives.flatMap((alternative) => {
    const [first] = alternative.elements;
    if (first?.type === "Assertion" && first.kind === "start" && !flags.multiline) return [];
    const beginnings = getFirstConsumedChar(alternative, "ltr", flags).char;
    const found: string[] = [];
    visitRegExpAST(alternative, {
      onQuantifierEnter(quantifier) {
        if (quantifier.max !== Number.POSITIVE_INFINITY || !canFailAfter(quantifier, flags)) return;
        const passed = getConsumedChars(quantifier.element, flags).chars;
        if (!passed.isDisjointWith(beginnings)) found.push(quantifier.raw);
      },
    });
    return found;
  });
}

/** Why the pattern is slow; nothing for a good one. */
const faultsOf = (pattern: string, flags: string): string[] => [
  ...analyse({ source: pattern, flags }).reports.map(
    ({ type, character }) => `${type} at ${character.pick}`,
  ),
  ...restarted(pattern, flags).map((raw) => `${raw} begins again at every character`),
];

describe("a pattern", () => {
  it.each([
    "=+$",
    "^\\s+|\\s+$",
    " *[\\r\\n]+ *",
    "<[^>]*>",
    "(?:\\\\[nr])+$",
    "eyJ[\\w-]{8,}\\.[\\w-]{8,}",
    "BEGIN([^]+?)END",
    "AuthKey_.*\\.p8$",
    '[{,]\\s*"((?:[^"\\\\]|\\\\.)*)"\\s*:',
    "^(?:0\\d{5,})[\\w-]{40,}$",
    "^(a+)+$",
    "^\\d*\\w*!",
  ])("/%s/ is seen to be slow", (pattern) => {
    expect(faultsOf(pattern, "g")).not.toEqual([]);
  });

  it.each([
    "\\s+",
    "^\\s+",
    '"[^"]*"',
    "-----BEGIN ([A-Z ]+)-----",
    "ya29\\.[\\w.-]{8,}",
    "^[\\w+/-]+={0,2}$",
  ])("/%s/ is seen to be good", (pattern) => {
    expect(faultsOf(pattern, "g")).toEqual([]);
  });
});

describe("worker/, site/ and scripts/", () => {
  const root = join(import.meta.dirname, "../../..");
  // These two read nothing but this checkout's own code.
  const exclude = ["site/dist/**", "scripts/layers.ts", "scripts/worker-build/**"];
  const files = globSync("{worker,client,site,scripts}/**/*.{ts,tsx}", { cwd: root, exclude });
  const found = files.flatMap((file) => patternsIn(join(root, file)));

  it("are read", () => {
    expect(found.length).toBeGreaterThan(100);
  });

  it("hold no pattern that a text can make slow", () => {
    const slow = found.flatMap(({ place, pattern, flags }) =>
      faultsOf(pattern, flags).map(
        (fault) => `${place.slice(root.length + 1)} /${pattern}/${flags}: ${fault}`,
      ),
    );
    expect(slow).toEqual([]);
  });
});
