/**
 * Builds the page into a folder: two documents, their scripts and the style sheet, named after
 * their content.
 */

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import about from "../package.json" with { type: "json" };
import { BROWSERS } from "./browsers.ts";
import { renderDocument, type Script } from "./document.ts";
import { ASSETS_PREFIX, DOCUMENTS, headersFile, STYLE_GUIDE } from "./headers.ts";
import { buildReference } from "./reference/build.ts";
import type { PanelStyle } from "./tool/panel-style.ts";

const { version, repository } = about;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** What is served, from here on Cloudflare as well as on Deno. */
export const DIST = at("dist");

/** The page's own style sheet, and one for each panel that has rules of its own. */
const STYLES = { page: "styles/index.css" } as const;
const PANEL_STYLES = {
  verify: "styles/panels/verify.css",
  push: "styles/panels/push.css",
  status: "styles/panels/status.css",
  settings: "styles/panels/settings.css",
} as const satisfies Record<PanelStyle, string>;

/** -> the addresses of the built style sheets. */
async function bundleStyles(folder: string) {
  const { metafile } = await build({
    entryPoints: Object.entries({ ...STYLES, ...PANEL_STYLES }).map(([out, file]) => ({
      in: at(file),
      out,
    })),
    bundle: true,
    minify: true,
    metafile: true,
    target: ["es2023", ...BROWSERS],
    outdir: folder + ASSETS_PREFIX,
    entryNames: "[name]-[hash]",
    logLevel: "warning",
  });
  const addresses: Record<string, string> = {};
  for (const file of Object.keys(metafile.outputs)) {
    const name = basename(file);
    addresses[name.slice(0, name.indexOf("-"))] = `${ASSETS_PREFIX}${name}`;
  }
  const { page, ...panels } = addresses;
  return { page: page as string, panels };
}

/**
 * -> the address of a mode's script, and of what it imports at once. Modes are built apart, so that
 * local mode's script holds no network code. All that the page needs at once is one file, also what
 * its panels share with it, so that the first view is one script.
 */
async function bundleScript(
  mode: string,
  folder: string,
  panelStyles: Readonly<Record<string, string>>,
): Promise<Script> {
  const bundle = await rolldown({
    input: at(`${mode}.tsx`),
    platform: "browser",
    tsconfig: false,
    transform: {
      target: BROWSERS,
      jsx: { runtime: "automatic", importSource: "preact" },
      define: {
        PANEL_STYLES: JSON.stringify(panelStyles),
        VERSION: JSON.stringify(version),
        SOURCE: JSON.stringify(repository.url.replace(/^git\+|\.git$/g, "")),
      },
    },
  });
  const names = "[name]-[hash].js";
  const { output } = await bundle.write({
    dir: folder + ASSETS_PREFIX,
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

/**
 * Writes the service worker, with the list of all files built so far; another content is another
 * version.
 */
async function bundleServiceWorker(folder: string): Promise<void> {
  const assets = (await readdir(folder + ASSETS_PREFIX))
    .sort()
    .map((name) => `${ASSETS_PREFIX}${name}`);
  const hash = createHash("sha256").update(assets.join());
  for (const { file } of DOCUMENTS) hash.update(await readFile(`${folder}/${file}`));
  await build({
    entryPoints: { sw: at("service-worker.ts") },
    bundle: true,
    minify: true,
    target: ["es2023", ...BROWSERS],
    define: {
      FILES: JSON.stringify([...DOCUMENTS.map(({ path }) => path), ...assets]),
      VERSION: JSON.stringify(hash.digest("hex").slice(0, 12)),
    },
    outdir: folder,
    logLevel: "warning",
  });
}

/** The page may be found; the API is nothing to be crawled. */
const ROBOTS = "User-agent: *\nAllow: /\nDisallow: /v1/\n";

/** @param development with the style guide */
export async function buildSite(folder: string, development = false): Promise<void> {
  const { page: style, panels } = await bundleStyles(folder);
  for (const page of DOCUMENTS) {
    const script = await bundleScript(page.mode, folder, panels);
    await writeFile(`${folder}/${page.file}`, renderDocument(page, { ...script, style }));
  }
  await writeFile(`${folder}/robots.txt`, ROBOTS);
  await bundleServiceWorker(folder);
  // After the service worker, which keeps what is built before it.
  await buildReference(folder);
  if (development) {
    const script = await bundleScript(STYLE_GUIDE.mode, folder, panels);
    await writeFile(
      `${folder}/${STYLE_GUIDE.file}`,
      renderDocument(STYLE_GUIDE, { ...script, style }),
    );
  }
  await writeFile(`${folder}/_headers`, headersFile());
}
