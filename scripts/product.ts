/** Builds what would be deployed: the page, and the worker as `wrangler deploy` bundles it. Kept while nothing of it has changed. */

import { execFileSync } from "node:child_process";
import { buildFiles } from "./build.ts";
import { keepOrBuild } from "./keep.ts";
import { BUILT_SITE, BUILT_WORKER, LOCAL_ENVIRONMENT, WRANGLER } from "./wrangler.ts";

export const buildProduct = (): Promise<void> =>
  keepOrBuild({
    record: "dist/product.json",
    inputs: ["worker", "site", "scripts", "package.json", "package-lock.json", "wrangler.toml"],
    outputs: [BUILT_SITE, BUILT_WORKER],
    async build() {
      // First: wrangler refuses to deploy a folder of files that is not there.
      await buildFiles();
      execFileSync(process.execPath, [WRANGLER, "deploy", "--dry-run", "--outdir", BUILT_WORKER], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, ...LOCAL_ENVIRONMENT },
      });
    },
  });
