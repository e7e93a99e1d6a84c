/**
 * Builds the page into `site/dist`: two documents, their scripts and the style sheet, named after their content. Run it with
 * `node site/build.ts`.
 */

import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { renderDocument } from "./document.ts";
import { ASSETS_PREFIX, DOCUMENTS, headersFile } from "./headers.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DIST = at("dist");

const COMMON = {
  bundle: true,
  minify: true,
  metafile: true,
  format: "esm",
  charset: "utf8",
  // The first versions with light-dark(), which the style sheet needs anyway.
  target: ["es2023", "chrome123", "firefox121", "safari17.5"],
  outdir: `${DIST}${ASSETS_PREFIX}`,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  legalComments: "none",
  logLevel: "warning",
} as const;

/** Bundles one entry -> the address of its file. Entries are built apart, so that local mode's script holds no network code. */
async function bundle(entry: string): Promise<string> {
  const { metafile } = await build({
    ...COMMON,
    target: [...COMMON.target],
    entryPoints: [at(entry)],
    splitting: true,
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const file = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint)?.[0];
  if (file === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return `${ASSETS_PREFIX}${basename(file)}`;
}

/** @returns the folder that holds the built page */
export async function buildSite(): Promise<string> {
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  const style = await bundle("styles/index.css");
  for (const page of DOCUMENTS) {
    const script = await bundle(`${page.mode}.tsx`);
    await writeFile(`${DIST}/${page.file}`, renderDocument(page, { script, style }));
  }
  await writeFile(`${DIST}/_headers`, headersFile());
  return DIST;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildSite());
