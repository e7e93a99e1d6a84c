/**
 * `npm run docs:site` builds the documentation site from the Markdown of the repository;
 * `npm run docs:dev` serves it while it is written. Its packages have a lockfile of their own.
 */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { markdownFiles } from "../docs/site/content/documents.ts";
import { keepOrBuild } from "./keep.ts";

const FOLDER = "docs/site";
export const DOCS_SITE = `${FOLDER}/dist`;
export const DOCS_SITE_INSTALL = `npm ci --prefix ${FOLDER}`;

export const hasDocsSitePackages = (): boolean =>
  existsSync(`${FOLDER}/node_modules/@11ty/eleventy`);

function run(args: readonly string[], folder: string): void {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`${args[0]} failed`);
}

const eleventy = (...options: string[]) =>
  run(
    ["node_modules/@11ty/eleventy/cmd.cjs", "--config=eleventy.config.ts", "--quiet", ...options],
    FOLDER,
  );

/** Kept while no document and nothing of the site has changed. */
export const buildDocsSite = (): Promise<void> =>
  keepOrBuild({
    record: "dist/docs-site.json",
    inputs: [
      ...markdownFiles("."),
      ...["content", "layouts", "pages", "search", "browser", "styles"].map(
        (part) => `${FOLDER}/${part}`,
      ),
      ...["eleventy.config.ts", "package-lock.json"].map((part) => `${FOLDER}/${part}`),
      ...["docs/images", "package.json", "scripts/openapi", "worker/contract"],
      ...["site/styles/tokens.css", "site/document.ts", "site/browsers.ts"],
      ...["site/shell/theme.ts", "site/i18n/preferences.ts"],
    ],
    outputs: [DOCS_SITE],
    build: async () => eleventy(),
  });

if (import.meta.main) {
  if (!hasDocsSitePackages()) {
    console.error(`The documentation site's packages are not installed: ${DOCS_SITE_INSTALL}`);
    process.exit(1);
  }
  if (process.argv.includes("--serve")) eleventy("--serve");
  else {
    run(["../../node_modules/typescript/bin/tsc", "-p", "."], FOLDER);
    await buildDocsSite();
  }
}
