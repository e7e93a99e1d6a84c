/** Builds once, before any test, what would be deployed: the page, and the worker as `wrangler deploy` bundles it. */

import { execFileSync } from "node:child_process";
import { buildSite } from "../../site/build.ts";
import { BUILT_WORKER } from "./worker.ts";

export default async function setup(): Promise<void> {
  await buildSite();
  execFileSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--minify", "--outdir", BUILT_WORKER],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
}
