/**
 * A document in three languages says the same in each: the same sections with the same commands,
 * paragraphs, tables, lists, links and numbers, and the same names of fields, routes and files. What
 * is missing in a translation, because its source has changed since, is named with its section.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const LANGUAGES = ["ja", "zh-CN"];
const SUFFIX = /\.(ja|zh-CN)\.md$/;
/** Said in words where the language has the word for it. */
const WORDS: readonly string[] = ["valid", "invalid"];

const documentsIn = (folder: string, recursive: boolean) =>
  readdirSync(folder, { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const DOCUMENTS = [...documentsIn(".", false), ...documentsIn("docs", true)];
const SOURCES = [
  ...new Set(
    DOCUMENTS.filter((path) => SUFFIX.test(path)).map((path) => path.replace(SUFFIX, ".md")),
  ),
];

interface Section {
  /** Number signs, or nothing before the first heading. */
  readonly level: string;
  readonly body: string;
}

/** What stands in fences is no heading. */
function sectionsOf(text: string): Section[] {
  const sections: { level: string; body: string }[] = [{ level: "", body: "" }];
  let fenced = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    const [, level] = (!fenced && /^(#+) /.exec(line)) || [];
    if (level !== undefined) sections.push({ level, body: "" });
    else (sections.at(-1) as { body: string }).body += `${line}\n`;
  }
  return sections;
}

const FENCE = /^( *)```[\s\S]*?^\1```$/gm;

/** Commands as they are typed; of what they print, nothing, since that is in the language. */
const typed = (block: string): string =>
  (block.includes("```console") ? block.replace(/^(?!\$ |```|.*\\$).*\n/gm, "") : block).replace(
    / (?:-H|--header) 'Accept-Language: \w+'/g,
    "",
  );

const fileOf = (target: string) => target.replace(/#.*$/, "").replace(SUFFIX, ".md");

/** All of a section that is the same in every language. */
function shapeOf({ level, body }: Section) {
  const prose = body.replace(FENCE, "");
  const codes = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return {
    level,
    paragraphs: prose.trim() === "" ? 0 : prose.trim().split(/\n{2,}/).length,
    // Small ones may be words.
    // 4,096 is 4096.
    numbers: [...new Set(prose.replace(/(\d),(?=\d{3})/g, "$1").match(/\d{3,}/g))].sort(),
    blocks: [...body.matchAll(FENCE)].map(([block]) => typed(block)),
    rows: prose.match(/^\|/gm)?.length ?? 0,
    items: prose.match(/^(?:- |\d+\. )/gm)?.length ?? 0,
    names: [...new Set(codes)].filter((code) => !WORDS.includes(code)).sort(),
    links: links
      .map(fileOf)
      .filter((file) => file !== "")
      .sort(),
  };
}

const shapesOf = (file: string) => sectionsOf(readFileSync(file, "utf8")).map(shapeOf);
const inLanguage = (source: string, language: string) => source.replace(/\.md$/, `.${language}.md`);

it("finds what there is in three languages", () => {
  expect(SOURCES).toContain("README.md");
  expect(SOURCES.length).toBeGreaterThan(7);
});

describe.each(SOURCES)("%s", (source) => {
  it.each(LANGUAGES)("is there in %s, with all that the source has", (language) => {
    const translation = inLanguage(source, language);
    const [own, others] = [shapesOf(source), shapesOf(translation)];
    const headings = [...readFileSync(source, "utf8").matchAll(/^#+ .+$/gm)].map(([line]) => line);
    // A document names its other languages, and not itself.
    const here = (links: readonly string[]) =>
      links.filter((link) => link !== basename(source)).sort();
    own.forEach((shape, index) => {
      const where = `${translation}: ${headings[index - 1] ?? "its beginning"}`;
      const other = others[index];
      expect(
        other && { ...other, links: here(other.links) },
        `${where} is missing, or older than in ${source}`,
      ).toEqual({ ...shape, links: here(shape.links) });
    });
    expect(others.length, `${translation} has a section more than ${source}`).toBe(own.length);
  });

  it.each(LANGUAGES)("leads in %s to documents in that language", (language) => {
    const translation = inLanguage(source, language);
    const text = readFileSync(translation, "utf8").replace(FENCE, "");
    const links = [...text.matchAll(/\]\(([^)\s#]+\.md)/g)].map(([, target = ""]) => target);
    const others = links
      .filter((target) => !SUFFIX.test(target) && target !== basename(source))
      .filter((target) => existsSync(join(dirname(source), inLanguage(target, language))));
    expect(others).toEqual([]);
  });
});
