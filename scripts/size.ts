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

console.log("\nPage, brotli");
for (const entry of readdirSync(BUILT_SITE, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || /^[._]/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  row(
    file.slice(BUILT_SITE.length).replace(/^\//, ""),
    brotliCompressSync(readFileSync(file)).length,
  );
}

const client = gzipSync(await bundleClient(), { level: 9 }).length;
console.log("\nClient, gzip");
row("client/index.ts, bundled and minified", client, target(client, CLIENT_TARGET));
