/** Builds what would be deployed: the page and the worker. Kept while nothing of it has changed. */

import { buildFiles } from "./build.ts";
import { buildWorker } from "./build-worker.ts";
import { keepOrBuild } from "./keep.ts";
import { BUILT_SITE, BUILT_WORKER } from "./wrangler.ts";

export const buildProduct = (): Promise<void> =>
  keepOrBuild({
    record: "dist/product.json",
    inputs: [
      ...["worker", "client", "site", "data", "scripts"],
      ...["package.json", "package-lock.json", "wrangler.toml"],
    ],
    outputs: [BUILT_SITE, BUILT_WORKER],
    async build() {
      await buildFiles();
      await buildWorker("worker/index.ts", BUILT_WORKER);
    },
  });
