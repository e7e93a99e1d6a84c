/**
 * Builds the worker as it is uploaded, for Cloudflare: what every isolate needs, what only some
 * routes need, and the sentences of each language as data. wrangler calls it (`[build]` in
 * wrangler.toml), so that `npm start`, tests, `npm run size`, the bench and `npm run deploy` have
 * the same bytes. Deno runs from source.
 */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type RolldownBuild, rolldown } from "rolldown";
import { publish } from "./publish.ts";
import { compileLate } from "./worker-build/compile-late.ts";
import { sentencesAsData } from "./worker-build/sentences.ts";
import { BUILT_WORKER } from "./wrangler.ts";

const LATER = "later";

/**
 * @param entry a module that exports what Cloudflare wants of a worker: `default`, Durable Objects
 */
export async function buildWorker(entry: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { index: entry },
    external: [/^cloudflare:/, /^node:/],
    platform: "neutral",
    tsconfig: false,
    resolve: { conditionNames: ["workerd", "worker", "import", "default"] },
    // No module of ours does anything but define when it is evaluated. So one that is only passed
    // on by an index.ts belongs to whoever uses it.
    treeshake: { moduleSideEffects: false },
    plugins: [sentencesAsData(), compileLate(LATER)],
  });
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(`${folder}-`);
  try {
    await write(bundle, scratch);
    // Another wrangler may be reading what is there.
    publish(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await bundle.close();
  }
}

const write = (bundle: RolldownBuild, dir: string) =>
  bundle.write({
    dir,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    codeSplitting: { groups: [{ name: "core", tags: ["$initial"] }, { name: LATER }] },
  });

if (import.meta.main) {
  const [entry = "worker/index.ts", folder = BUILT_WORKER] = process.argv.slice(2);
  await buildWorker(entry, folder);
}
