/** Builds once, before any test, what would be deployed: the page, and the worker as `wrangler deploy` bundles it. */

import { execFileSync } from "node:child_process";
import { buildFiles } from "../../scripts/build.ts";
import { BUILT_WORKER } from "./worker.ts";

export default async function setup(): Promise<void> {
  await buildFiles();
  execFileSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--minify", "--outdir", BUILT_WORKER],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
}
