/**
 * Builds `/reference`: the contract for people, drawn by Redoc from `/openapi.json`. Its files are
 * named after their content, like the page's; the page itself loads none of them, and its service
 * worker keeps none.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { BROWSERS } from "../browsers.ts";
import { ASSETS_PREFIX, REFERENCE } from "../headers.ts";
import { renderReference } from "./document.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PACKAGE = dirname(createRequire(import.meta.url).resolve("redoc/package.json"));
const SCRIPT = "redoc.standalone.js";

/** Exactly one, or the package is another one than this was written for. */
function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`${SCRIPT} has not one ${from}`);
  return text.replace(from, () => to);
}

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();

/** No option leaves its own logo out. An image of nothing loads; no image at all is an error. */
const NO_LOGO = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

/** What is ours in Redoc: nothing is fetched from elsewhere, and no colour is for light alone. */
const CHANGES = [
  ["https://cdn.redoc.ly/redoc/logo-mini.svg", NO_LOGO],
  ["color: #0e7c86", "color: var(--accent)"],
  ["color: black", "color: inherit"],
] as const;

/** -> its address */
async function writeRedoc(folder: string): Promise<string> {
  const bundles = join(PACKAGE, "bundles");
  const own = readFileSync(join(bundles, SCRIPT), "utf8");
  const still = CHANGES.reduce((text, [from, to]) => replaceOnce(text, from, to), own);
  const name = `redoc-${hashOf(still)}`;
  const licences = ["LICENSE", `bundles/${SCRIPT}.LICENSE.txt`].map((file) =>
    readFileSync(join(PACKAGE, file), "utf8"),
  );
  await writeFile(`${folder}${ASSETS_PREFIX}${name}.txt`, licences.join("\n"));
  const script = replaceOnce(still, `${SCRIPT}.LICENSE.txt`, `${name}.txt`);
  await writeFile(`${folder}${ASSETS_PREFIX}${name}.js`, script);
  return `${ASSETS_PREFIX}${name}.js`;
}

export async function buildReference(folder: string): Promise<void> {
  const redoc = await writeRedoc(folder);
  const { metafile } = await build({
    entryPoints: { reference: at("start.ts"), "reference-style": at("reference.css") },
    bundle: true,
    minify: true,
    metafile: true,
    target: ["es2023", ...BROWSERS],
    outdir: folder + ASSETS_PREFIX,
    entryNames: "[name]-[hash]",
    logLevel: "warning",
  });
  const built = Object.keys(metafile.outputs).map((file) => `${ASSETS_PREFIX}${basename(file)}`);
  const ending = (end: string) => built.find((file) => file.endsWith(end)) as string;
  const html = renderReference({ scripts: [redoc, ending(".js")], style: ending(".css") });
  await writeFile(`${folder}/${REFERENCE.file}`, html);
}
