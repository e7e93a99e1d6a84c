/**
 * What the built folder holds, file by file with its headers: all that the Deno entry serves. On
 * Cloudflare the platform finds the same out by itself, so this list stays out of the upload.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { MANIFEST_FILE, type Manifest } from "../worker/platform/deno/static-manifest.ts";
import { HTML_FILES, headersFor, IGNORE_FILE, STYLE_GUIDE } from "./headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};
/** Cloudflare's own, where `_headers` names none. */
const CACHING = "public, max-age=0, must-revalidate";

function addressOf(file: string): string {
  if (extname(file) !== ".html") return `/${file}`;
  const document = HTML_FILES.find((page) => page.file === file);
  if (!document)
    throw new Error(`${file} is none of the page's documents, so it would have no policy`);
  return document.path;
}

function describeFile(folder: string, file: string): Manifest["files"][string] {
  const type = TYPES[extname(file)];
  if (type === undefined) throw new Error(`${file}: no content type is known for it`);
  const etag = createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex")
    .slice(0, 32);
  return {
    file,
    headers: {
      "Content-Type": type,
      "Cache-Control": CACHING,
      ETag: `"${etag}"`,
      ...headersFor(addressOf(file)),
    },
  };
}

/** Other names of a document, as Cloudflare redirects them. */
const aliasesOf = ({
  path,
  file,
}: (typeof HTML_FILES)[number]): [alias: string, path: string][] => {
  const name = `/${file.slice(0, -".html".length)}`;
  return [`${name}.html`, name, `${name}/`]
    .filter((alias) => alias !== path)
    .map((alias) => [alias, path]);
};

/** Lists all files of a built folder in it. */
export function writeManifest(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
    )
    .filter((file) => file !== STYLE_GUIDE.file)
    .sort();
  const manifest: Manifest = {
    files: Object.fromEntries(files.map((file) => [addressOf(file), describeFile(folder, file)])),
    aliases: Object.fromEntries(HTML_FILES.flatMap(aliasesOf)),
    other: headersFor("/*"),
  };
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 1)}\n`);
  writeFileSync(join(folder, IGNORE_FILE), `${MANIFEST_FILE}\n`);
}
