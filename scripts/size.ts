/**
 * `npm run size`: what travels, after compression: each file of the worker as it is uploaded,
 * each file of the page, and the client.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundleClient } from "./build-client.ts";
import { buildProduct } from "./product.ts";
import { BUILT_SITE, BUILT_WORKER } from "./wrangler.ts";

const UPLOAD_TARGET = 215_000;
const CLIENT_TARGET = 6_000;

const row = (name: string, bytes: number, note = ""): void =>
  console.log(`${name.padEnd(44)}${bytes.toLocaleString("en").padStart(9)}${note && `   ${note}`}`);
const target = (bytes: number, limit: number): string =>
  `${bytes <= limit ? "within" : "ABOVE"} ${limit.toLocaleString("en")}`;

await buildProduct();

console.log("Worker, gzip");
let upload = 0;
for (const name of readdirSync(BUILT_WORKER).sort()) {
  const bytes = gzipSync(readFileSync(join(BUILT_WORKER, name)), { level: 9 }).length;
  row(`  ${name}`, bytes);
  upload += bytes;
}
row("all that a deployment uploads", upload, target(upload, UPLOAD_TARGET));

/** Opened by a link of its own: no part of the page's views. */
const OF_REFERENCE = /^(openapi\.json|reference\.html|assets\/re(doc|ference)[-\w]+\.\w+)$/;

const files = readdirSync(BUILT_SITE, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(BUILT_SITE.length).replace(/^\//, ""));

function list(heading: string, names: readonly string[]): number {
  console.log(`\n${heading}, brotli`);
  const sizes = names.map((name) => {
    const bytes = brotliCompressSync(readFileSync(join(BUILT_SITE, name))).length;
    row(name, bytes);
    return bytes;
  });
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

list(
  "Page",
  files.filter((name) => !OF_REFERENCE.test(name)),
);
const reference = files.filter((name) => OF_REFERENCE.test(name));
row("all of /reference", list("Reference", reference));

const client = gzipSync(await bundleClient(), { level: 9 }).length;
console.log("\nClient, gzip");
row("client/index.ts, bundled and minified", client, target(client, CLIENT_TARGET));
