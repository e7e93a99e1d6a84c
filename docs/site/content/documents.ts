/**
 * Which documents there are, in which languages, and where each is found on the site. A document
 * is an English Markdown file; `x.ja.md` and `x.zh-CN.md` beside it are its translations.
 */

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));

export const LANGUAGES = ["en", "ja", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Document {
  /** Of the English text, from the root of the repository. */
  readonly file: string;
  /** On the site, below the folder of a language; empty for the first page. */
  readonly path: string;
  readonly files: Readonly<Partial<Record<Language, string>>>;
}

/** One document as a reader of one language sees it. */
export interface Page {
  readonly document: Document;
  readonly language: Language;
  /** From the root of the site, with a slash at both ends. */
  readonly url: string;
  /** What is shown: the translation, or the English text where there is none. */
  readonly file: string;
  /** Of the text that is shown. */
  readonly textLanguage: Language;
  readonly title: string;
}

const TRANSLATION = /\.(ja|zh-CN)\.md$/;

/** Outside of `docs/`: what the root has, and the examples. */
const FOLDERS = ["docs", "examples"];
const LEFT_OUT = /(?:^docs\/site|\/node_modules|\/dist)$/;

/** `docs/site` holds no documents, and what is installed or built is not ours. */
export function markdownFiles(root: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return entry.name.endsWith(".md") ? [path] : [];
      const wanted = folder === "" ? FOLDERS.includes(path) : !LEFT_OUT.test(path);
      return entry.isDirectory() && wanted ? walk(path) : [];
    });
  return walk("").sort();
}

/** `docs/push.md` is at `push`, `docs/decisions/README.md` at `decisions`. */
export function pathOf(file: string): string {
  if (file === "SECURITY.md") return "security-policy";
  const path = file.replace(/^docs\//, "").replace(/\.md$/, "");
  const folder = path.replace(/(^|\/)README$/, "");
  return file.includes("/") ? folder : folder.toLowerCase();
}

export function documentsOf(files: readonly string[]): Document[] {
  const documents = files
    .filter((file) => !TRANSLATION.test(file))
    .map((file) => {
      const translations = LANGUAGES.map(
        (language) => [language, file.replace(/\.md$/, `.${language}.md`)] as const,
      ).filter(([, translation]) => files.includes(translation));
      return { file, path: pathOf(file), files: { en: file, ...Object.fromEntries(translations) } };
    });
  const known = new Set(documents.flatMap((document) => Object.values(document.files)));
  const alone = files.filter((file) => !known.has(file));
  if (alone.length > 0) throw new Error(`no English text beside ${alone.join(", ")}`);
  const paths = documents.map(({ path }) => path);
  const twice = paths.filter((path, at) => paths.indexOf(path) !== at);
  if (twice.length > 0) throw new Error(`two documents are at ${twice.join(", ")}`);
  return documents;
}

export const folderOf = (language: Language): string => (language === "en" ? "/" : `/${language}/`);

export const urlOf = ({ path }: Document, language: Language): string =>
  `${folderOf(language)}${path === "" ? "" : `${path}/`}`;

/** Of the first heading, without the marks of Markdown. */
export function titleOf(markdown: string, file: string): string {
  const [, title] = /^# (.+)$/m.exec(markdown) ?? [];
  if (title === undefined) throw new Error(`${file} has no title`);
  return title.replace(/[`*]/g, "").replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}

/** A style sheet for Japanese sentences is called `ja.md` and is written in Japanese. */
const namedAfterLanguage = (file: string): Language | undefined =>
  LANGUAGES.find((language) => basename(file, ".md") === language);

export function pagesOf(documents: readonly Document[], root: string): Page[] {
  return documents.flatMap((document) =>
    LANGUAGES.map((language) => {
      const translated = document.files[language];
      const file = translated ?? document.file;
      return {
        document,
        language,
        url: urlOf(document, language),
        file,
        textLanguage:
          translated && language !== "en" ? language : (namedAfterLanguage(file) ?? "en"),
        title: titleOf(readFileSync(join(root, file), "utf8"), file),
      };
    }),
  );
}

/** The document that this one stands under: `push.md` above `push/`, a folder's README above it. */
export function parentOf(document: Document, documents: readonly Document[]): Document | undefined {
  const folder = dirname(document.path);
  if (document.path === "" || folder === ".") return undefined;
  return documents.find(({ path }) => path === folder);
}
