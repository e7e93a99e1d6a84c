/** `npm run size`: what travels, after compression: the worker's script (and how much of it is sentences) and each file of the page. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildProduct } from "./product.ts";
import { BUILT_SITE, BUILT_WORKER } from "./wrangler.ts";

const WORKER_TARGET = 90_000;
const CODE_TARGET = 50_000;

const row = (name: string, bytes: number, note = ""): void =>
  console.log(`${name.padEnd(44)}${bytes.toLocaleString("en").padStart(9)}${note && `   ${note}`}`);
const target = (bytes: number, limit: number): string =>
  `${bytes <= limit ? "within" : "ABOVE"} ${limit.toLocaleString("en")}`;

await buildProduct();
const worker = gzipSync(readFileSync(`${BUILT_WORKER}/index.js`), { level: 9 }).length;
const sentences = await build({
  entryPoints: ["worker/messages/index.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  write: false,
});
const messages = gzipSync(sentences.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;

console.log("Worker, gzip");
row("script", worker, target(worker, WORKER_TARGET));
row("  of which sentences, alone", messages);
row("  code without them", worker - messages, target(worker - messages, CODE_TARGET));

console.log("\nPage, brotli");
for (const entry of readdirSync(BUILT_SITE, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || /^[._]/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  row(file.slice(BUILT_SITE.length).replace(/^\//, ""), brotliCompressSync(readFileSync(file)).length);
}
