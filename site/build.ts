/**
 * Builds the page into `site/dist`: two documents, their scripts and the style sheet, named after their content. Run it with
 * `node site/build.ts`.
 */

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { renderDocument, type Script } from "./document.ts";
import { ASSETS_PREFIX, DOCUMENTS, headersFile } from "./headers.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const DIST = at("dist");

// The first versions with light-dark(), which the style sheet needs anyway.
const BROWSERS = ["chrome123", "firefox121", "safari17.5"];
const FOLDER = `${DIST}${ASSETS_PREFIX}`;

/** -> the address of the built style sheet. */
async function bundleStyle(): Promise<string> {
  const { metafile } = await build({
    entryPoints: [at("styles/index.css")],
    bundle: true,
    minify: true,
    metafile: true,
    target: ["es2023", ...BROWSERS],
    outdir: FOLDER,
    entryNames: "[name]-[hash]",
    logLevel: "warning",
  });
  return `${ASSETS_PREFIX}${basename(Object.keys(metafile.outputs)[0] as string)}`;
}

/**
 * -> the address of a mode's script, and of what it imports at once. Modes are built apart, so that local mode's script holds no network
 * code. All that the page needs at once is one file, also what its panels share with it, so that the first view is one script.
 */
async function bundleScript(mode: string): Promise<Script> {
  const bundle = await rolldown({
    input: at(`${mode}.tsx`),
    platform: "browser",
    tsconfig: false,
    transform: { target: BROWSERS, jsx: { runtime: "automatic", importSource: "preact" } },
  });
  const names = "[name]-[hash].js";
  const { output } = await bundle.write({
    dir: FOLDER,
    format: "esm",
    minify: true,
    entryFileNames: names,
    chunkFileNames: names,
    codeSplitting: { groups: [{ name: `${mode}-page`, tags: ["$initial"] }] },
  });
  await bundle.close();
  const [{ fileName, imports }] = output;
  const address = (file: string) => `${ASSETS_PREFIX}${file}`;
  return { script: address(fileName), imports: imports.map(address) };
}

/** Writes the service worker, with the list of all files built so far; another content is another version. */
async function bundleServiceWorker(): Promise<void> {
  const assets = (await readdir(FOLDER)).sort().map((name) => `${ASSETS_PREFIX}${name}`);
  const hash = createHash("sha256").update(assets.join());
  for (const { file } of DOCUMENTS) hash.update(await readFile(`${DIST}/${file}`));
  await build({
    entryPoints: { sw: at("service-worker.ts") },
    bundle: true,
    minify: true,
    target: ["es2023", ...BROWSERS],
    define: {
      FILES: JSON.stringify([...DOCUMENTS.map(({ path }) => path), ...assets]),
      VERSION: JSON.stringify(hash.digest("hex").slice(0, 12)),
    },
    outdir: DIST,
    logLevel: "warning",
  });
}

/** The page may be found; the API is nothing to be crawled. */
const ROBOTS = "User-agent: *\nAllow: /\nDisallow: /v1/\n";

/** @returns the folder that holds the built page */
export async function buildSite(): Promise<string> {
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  const style = await bundleStyle();
  for (const page of DOCUMENTS) {
    const script = await bundleScript(page.mode);
    await writeFile(`${DIST}/${page.file}`, renderDocument(page, { ...script, style }));
  }
  await writeFile(`${DIST}/robots.txt`, ROBOTS);
  await bundleServiceWorker();
  await writeFile(`${DIST}/_headers`, headersFile());
  return DIST;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await buildSite());
