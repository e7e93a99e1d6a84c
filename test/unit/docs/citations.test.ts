/** What documents and comments point to exists: files, headings, sections, and Tencent's pages. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const REFERENCE = "docs/reference";
/** Written by `npm run docs`; links to them are followed, links in them are made by the code. */
const GENERATED = [
  "docs/errors.md",
  "docs/errors.ja.md",
  "docs/errors.zh-CN.md",
  "docs/sentences.md",
];

const read = (path: string) => readFileSync(path, "utf8");

function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split("/").some((part) => part === "dist" || part === "node_modules"));
}

const DOCUMENTS = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...filesIn("docs", /\.md$/).filter((path) => !GENERATED.includes(path)),
  ...filesIn("examples", /\.md$/),
];
const SOURCES = ["worker", "client", "cli", "site", "test", "scripts"].flatMap((folder) =>
  filesIn(folder, /\.tsx?$/),
);

/** Numbers of the headings of a document, and of those in the folder of its name. */
function sectionsOf(document: string): ReadonlySet<string> {
  const parts = [document, ...filesIn(document.replace(/\.md$/, ""), /\.md$/)];
  const headings = parts.flatMap((path) => [...read(path).matchAll(/^#+ (\d+(?:\.\d+)*)\.? /gm)]);
  return new Set(headings.map(([, number = ""]) => number));
}

const SECTIONS = new Map(
  readdirSync(REFERENCE)
    .filter((name) => name.endsWith(".md"))
    .map((name) => [name, sectionsOf(join(REFERENCE, name))]),
);

/** Paragraphs of other people's documents: `RFC 8188 §2.2 and §2.3`, `Discovery 1.0 §4`. */
const OTHERS = /\b[A-Z]\w*(?: [\d.-]+)? §[\d.]+(?:(?:,| and) §[\d.]+)*/g;
const CITATION = /(?:\b([a-z-]+\.md) )?§(\d+(?:\.\d+)*)/g;

/** `tencent.md §3.4`; a bare `§3.4` means `own`, or the first document that the file cites. */
function citationsIn(source: string, own?: string): { document: string; section: string }[] {
  const found = [...source.replace(OTHERS, "").matchAll(CITATION)];
  const bare = own ?? found.find(([, document]) => document !== undefined)?.[1];
  if (bare === undefined) return [];
  return found.map(([, document = bare, section = ""]) => ({ document, section }));
}

const isBroken = ({ document, section }: { document: string; section: string }) =>
  !SECTIONS.get(document)?.has(section);

/** GitHub's anchors: lower case, punctuation dropped, a hyphen for each blank. */
const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );

/** Targets of links inside the repository, as written. */
function linksIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : normalize(join(dirname(from), file));
  if (!existsSync(path)) return false;
  return (
    anchor === undefined || (statSync(path).isFile() && anchorsOf(read(path)).includes(anchor))
  );
}

describe("a citation", () => {
  const citing = SOURCES.map((path) => ({ path, cited: citationsIn(read(path)) })).filter(
    ({ cited }) => cited.length > 0,
  );

  it("is found in the code at all", () => {
    expect(citing.length).toBeGreaterThan(20);
  });

  it.each(citing)("in $path names a section of docs/reference", ({ cited }) => {
    expect(cited.filter(isBroken)).toEqual([]);
  });

  it.each(filesIn(REFERENCE, /\.md$/))("in %s names a section that exists", (path) => {
    const text = read(path).replace(/\[([a-z-]+\.md)\]\([^)]+\)/g, "$1");
    const [, , name = ""] = path.split("/");
    expect(citationsIn(text, name.endsWith(".md") ? name : `${name}.md`).filter(isBroken)).toEqual(
      [],
    );
  });

  it("of a page of Tencent's is in the table of pages", () => {
    const rows = read(`${REFERENCE}/tencent.md`).matchAll(/^\| (\d+\/\d+) \|/gm);
    const pages = new Set([...rows].map(([, page]) => page));
    const cited = [...SOURCES, ...DOCUMENTS].flatMap((path) =>
      [...read(path).matchAll(/\b(?:1047|269)\/\d{4,6}\b/g)].map(([page]) => ({ page, path })),
    );
    expect(cited.filter(({ page }) => !pages.has(page))).toEqual([]);
  });

  it("of a document names one that exists", () => {
    const known = [...DOCUMENTS, ...GENERATED, ...filesIn("test", /\.md$/)].map((path) =>
      basename(path),
    );
    const cited = SOURCES.flatMap((path) =>
      [...read(path).matchAll(/(?<![\w/.%-])(?:docs\/)?([a-z-]+\.md)\b/g)].map(([, name = ""]) => ({
        name,
        path,
      })),
    );
    expect(cited.filter(({ name }) => !known.includes(name))).toEqual([]);
  });
});

describe("a link", () => {
  it.each(DOCUMENTS)("in %s leads to a file and a heading that exist", (path) => {
    expect(linksIn(read(path)).filter((target) => !leadsSomewhere(path, target))).toEqual([]);
  });
});
