/**
 * Once, before tests that start servers: builds what would be deployed and the workers that only
 * tests start, and unpacks the browser, which two test files at a time would otherwise find half
 * written.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build as bundle } from "esbuild";
import { keepOrBuild } from "../../scripts/keep.ts";
import { buildProduct } from "../../scripts/product.ts";
import { findBrowser } from "./browser.ts";
import { optionsFile, WORKERS, type WorkerName } from "./workers.ts";

const NAMES = Object.keys(WORKERS) as WorkerName[];
const OF_TESTS = NAMES.filter((name) => name !== "sigpost");

/** Resolves as workerd does. What workerd itself brings stays outside. */
const bundleOfTests = (name: WorkerName, entry: string) =>
  bundle({
    entryPoints: [entry],
    outfile: `${WORKERS[name].out}/index.js`,
    bundle: true,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker"],
    external: ["cloudflare:*", "node:*"],
    logLevel: "warning",
  });

/** wrangler itself reads the configuration, so that bindings are those of a deployment. */
async function buildWorkers(): Promise<void> {
  const { unstable_getMiniflareWorkerOptions: read } = await import("wrangler");
  for (const name of NAMES) {
    const { workerOptions, main } = read(WORKERS[name].config);
    mkdirSync(dirname(optionsFile(name)), { recursive: true });
    writeFileSync(optionsFile(name), JSON.stringify(workerOptions, undefined, 1));
    if (name !== "sigpost") await bundleOfTests(name, main as string);
  }
}

const buildTestWorkers = () =>
  keepOrBuild({
    record: "dist/test-workers.json",
    inputs: ["worker", "test/support", "package-lock.json", "wrangler.toml"],
    outputs: [...OF_TESTS.map((name) => WORKERS[name].out), ...NAMES.map(optionsFile)],
    build: buildWorkers,
  });

export default async function setup(): Promise<void> {
  await buildProduct();
  // Where it cannot be unpacked, the page tests say so; the others need none.
  await Promise.all([buildTestWorkers(), findBrowser().catch(() => undefined)]);
}
