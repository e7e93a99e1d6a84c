/** The style sheet and the scripts, named after their content, and the search's files. */

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { BROWSERS } from "../../../site/browsers.ts";
import type { Assets } from "../layouts/site.ts";
import { type SearchEntry, searchFile } from "../search/entries.ts";
import { LANGUAGES, type Page } from "./documents.ts";
import type { Seen } from "./markdown.ts";
import { sectionOf } from "./sidebar.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PREFIX = "/assets/";

/** -> the addresses of the entries, in their order. */
async function bundle(folder: string, entries: readonly string[], format: "esm" | "iife") {
  const { metafile } = await build({
    entryPoints: entries.map(at),
    bundle: true,
    splitting: format === "esm",
    format,
    minify: true,
    metafile: true,
    target: ["es2023", ...BROWSERS],
    outdir: join(folder, PREFIX),
    entryNames: "[name]-[hash]",
    logLevel: "warning",
  });
  const outputs = Object.entries(metafile.outputs);
  return entries.map((entry) => {
    const [file = ""] = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(entry)) ?? [];
    return PREFIX + basename(file);
  });
}

export async function bundleAssets(folder: string): Promise<Assets> {
  const modules = ["styles/index.css", "browser/main.ts"];
  const [style = "", script = ""] = await bundle(folder, modules, "esm");
  // No module: those run after the first paint.
  const [theme = ""] = await bundle(folder, ["browser/theme.ts"], "iife");
  return { style, script, theme };
}

/** For translators: every sentence three times. The error catalogue has them too. */
const NOT_SEARCHED = ["docs/sentences.md"];

function entriesOf(pages: readonly Page[], seen: ReadonlyMap<string, Seen>): SearchEntry[] {
  const sections = pages.flatMap((page) =>
    (seen.get(page.url)?.sections ?? []).map((section) => ({ page, section })),
  );
  return sections.map(({ page, section }, id) => ({
    id,
    url: page.url.slice(1) + (section.id === "" ? "" : `#${section.id}`),
    title: section.title || page.title,
    page: page.title,
    text: section.text,
    english: page.textLanguage === "en" && page.language !== "en",
    weight: (sectionOf(page.document) === "contribute" ? 0.3 : 1) * (section.isRow ? 0.5 : 1),
  }));
}

export function writeSearch(
  folder: string,
  pages: readonly Page[],
  seen: ReadonlyMap<string, Seen>,
): void {
  mkdirSync(join(folder, "search"), { recursive: true });
  for (const language of LANGUAGES) {
    const searched = pages.filter(
      (page) => page.language === language && !NOT_SEARCHED.includes(page.document.file),
    );
    writeFileSync(join(folder, searchFile(language)), JSON.stringify(entriesOf(searched, seen)));
  }
}
