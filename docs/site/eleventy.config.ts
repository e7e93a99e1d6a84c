/**
 * The documentation site: Eleventy makes a page of every Markdown file that readers of the
 * repository have, in every language. `npm run docs:site` and `npm run docs:dev`.
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openApiDocument } from "../../scripts/openapi/document.ts";
import { bundleAssets, writeSearch } from "./content/assets.ts";
import { deadLinks } from "./content/dead-links.ts";
import { documentsOf, markdownFiles, type Page, pagesOf, REPOSITORY } from "./content/documents.ts";
import { IMAGES } from "./content/links.ts";
import { renderingWith } from "./content/markdown.ts";
import { sidebarsOf } from "./content/sidebar.ts";
import { CONTRACT, type Site } from "./layouts/site.ts";
import { TEXTS } from "./layouts/texts.ts";

const DIST = fileURLToPath(new URL("dist", import.meta.url));
const { repository, version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));
const BROWSED = repository.url.replace(/^git\+|\.git$/g, "");
const PUBLISHED = "https://sigpost.github.io/sigpost/";

/** What is used of Eleventy's configuration. */
interface Configuration {
  addExtension(name: string, options: { key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  addPassthroughCopy(copied: Readonly<Record<string, string>>): void;
  addTemplate(path: string, text: string, data: object): void;
  addWatchTarget(path: string, options: { resetConfig: boolean }): void;
  on(event: "eleventy.after", then: () => void): void;
  setLibrary(name: "md", library: { render(text: string, data: { subject: Page }): string }): void;
}

export default async function configure(eleventy: Configuration) {
  const files = markdownFiles(REPOSITORY);
  const documents = documentsOf(files);
  const pages = pagesOf(documents, REPOSITORY);
  const table = { en: TEXTS.en.table, ja: TEXTS.ja.table, "zh-CN": TEXTS["zh-CN"].table };
  const { render, seen } = renderingWith(
    { root: REPOSITORY, documents, repository: BROWSED },
    table,
  );

  rmSync(DIST, { recursive: true, force: true });
  const site: Site = {
    pages,
    sidebars: sidebarsOf(pages),
    seen,
    assets: await bundleAssets(DIST),
    repository: BROWSED,
    address: process.env.SITE_ADDRESS ?? PUBLISHED,
  };

  eleventy.addExtension("11ty.ts", { key: "11ty.js" });
  eleventy.addGlobalData("site", () => site);
  eleventy.setLibrary("md", { render: (text, { subject }) => render(text, subject) });
  for (const page of pages)
    eleventy.addTemplate(
      `pages${page.url}page.md`,
      readFileSync(join(REPOSITORY, page.file), "utf8"),
      {
        subject: page,
        layout: "page.11ty.ts",
        permalink: `${page.url}index.html`,
      },
    );
  eleventy.addPassthroughCopy({ [join(REPOSITORY, "docs/images")]: IMAGES });
  for (const file of files) eleventy.addWatchTarget(join(REPOSITORY, file), { resetConfig: true });
  for (const folder of ["styles", "browser", "search", "content"])
    eleventy.addWatchTarget(`./${folder}/`, { resetConfig: true });

  eleventy.on("eleventy.after", () => {
    writeSearch(DIST, pages, seen);
    writeFileSync(DIST + CONTRACT, JSON.stringify(openApiDocument(version), undefined, 1));
    const dead = deadLinks(DIST, new URL(site.address).pathname);
    if (dead.length > 0) throw new Error(`links that lead nowhere:\n${dead.join("\n")}`);
  });

  return {
    dir: { input: "pages", includes: "../layouts", layouts: "../layouts", output: "dist" },
    templateFormats: ["md", "11ty.ts"],
    markdownTemplateEngine: false,
  };
}
