/**
 * What stands beside every page: sections by what a reader wants, filled by rule, so that a new
 * document has a place without a line here.
 */

import { type Document, LANGUAGES, type Language, type Page, parentOf } from "./documents.ts";

/** Files in their order, and folders; the longest that fits a document has it. */
const SECTIONS = {
  start: [
    "README.md",
    "docs/guides/from-the-console.md",
    "docs/guides/replace-generatetestusersig.md",
    "examples/",
  ],
  guides: [
    "docs/guides/usersig-is-refused.md",
    "docs/guides/push-does-not-arrive.md",
    "docs/guides/pipelines.md",
    "docs/guides/",
  ],
  push: ["docs/push.md", "docs/push/"],
  userSig: ["docs/usersig.md", "docs/webhooks.md", "docs/status.md", "docs/status/"],
  operate: [
    "docs/deploy.md",
    "docs/settings.md",
    "docs/operations.md",
    "docs/storage.md",
    "docs/security.md",
    "docs/privacy.md",
    "docs/cost.md",
    "docs/performance.md",
    "SECURITY.md",
  ],
  reference: [
    "docs/errors.md",
    "docs/codes.md",
    "docs/command-line.md",
    "docs/stability.md",
    "docs/",
    "CHANGELOG.md",
  ],
  contribute: [
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/new-vendor.md",
    "docs/releasing.md",
    "docs/sentences.md",
    "docs/style/",
    "docs/decisions/",
    "docs/reference/",
    "",
  ],
} as const satisfies Record<string, readonly string[]>;

export type SectionName = keyof typeof SECTIONS;

export interface Entry {
  readonly page: Page;
  readonly children: readonly Entry[];
}

export interface Section {
  readonly name: SectionName;
  readonly entries: readonly Entry[];
}

interface Place {
  readonly section: SectionName;
  readonly rank: number;
  readonly length: number;
}

const PLACES = (Object.keys(SECTIONS) as SectionName[]).flatMap((section) =>
  SECTIONS[section].map((start, rank) => ({ section, rank, start, length: start.length })),
);

function placeOf({ file }: Document): Place {
  const fitting = PLACES.filter(
    ({ start }) => file === start || (/(^|\/)$/.test(start) && file.startsWith(start)),
  );
  return fitting.reduce((best, place) => (place.length > best.length ? place : best));
}

export const sectionOf = (document: Document): SectionName => placeOf(document).section;

function sidebarOf(pages: readonly Page[]): Section[] {
  const documents = pages.map(({ document }) => document);
  const ranked = pages
    .map((page) => ({ page, place: placeOf(page.document) }))
    .sort(
      (one, other) =>
        one.place.rank - other.place.rank ||
        (one.page.document.path < other.page.document.path ? -1 : 1),
    );
  const entry = (page: Page): Entry => ({
    page,
    children: ranked
      .filter((below) => parentOf(below.page.document, documents) === page.document)
      .map((below) => entry(below.page)),
  });
  return (Object.keys(SECTIONS) as SectionName[]).map((name) => ({
    name,
    entries: ranked
      .filter(({ page, place }) => place.section === name && !parentOf(page.document, documents))
      .map(({ page }) => entry(page)),
  }));
}

export const sidebarsOf = (pages: readonly Page[]): Readonly<Record<Language, Section[]>> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      sidebarOf(pages.filter((page) => page.language === language)),
    ]),
  ) as Record<Language, Section[]>;

/** In the order of reading. */
export const flat = (entries: readonly Entry[]): Page[] =>
  entries.flatMap(({ page, children }) => [page, ...flat(children)]);
