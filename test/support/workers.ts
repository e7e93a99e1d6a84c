/**
 * The workers that tests start: each has a wrangler.toml, and a folder that `test/support/build.ts`
 * puts its script into.
 */

import { BUILT_WORKER } from "../../scripts/wrangler.ts";

export const WORKERS = {
  /** The product, as `wrangler deploy` bundles it. */
  sigpost: { config: "wrangler.toml", out: BUILT_WORKER },
  controlled: {
    config: "test/support/controlled/wrangler.toml",
    out: "dist/test-workers/controlled",
  },
  noStorage: {
    config: "test/support/controlled/no-storage.toml",
    out: "dist/test-workers/no-storage",
  },
  counted: {
    config: "test/support/counted/wrangler.toml",
    out: "dist/test-workers/counted",
  },
  stores: {
    config: "test/support/stores/wrangler.toml",
    out: "dist/test-workers/stores",
  },
} as const;

export type WorkerName = keyof typeof WORKERS;

/**
 * What Miniflare has to know of a worker beside its script: bindings, files, compatibility date.
 */
export const optionsFile = (name: WorkerName): string => `dist/test-workers/${name}.json`;
