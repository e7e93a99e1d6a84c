/**
 * Once, before any test: builds what would be deployed (the page, and the worker as `wrangler deploy` bundles it), and unpacks the
 * browser, which two test files at a time would otherwise find half written.
 */

import { execFileSync } from "node:child_process";
import { buildFiles } from "../../scripts/build.ts";
import { findBrowser } from "./browser.ts";
import { BUILT_WORKER } from "./worker.ts";

export default async function setup(): Promise<void> {
  // Where it cannot be unpacked, the page tests say so; the others need none.
  await Promise.all([buildFiles(), findBrowser().catch(() => undefined)]);
  execFileSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--minify", "--outdir", BUILT_WORKER],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
}
