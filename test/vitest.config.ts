/**
 * Three lanes, one folder each: `unit` needs nothing, `http` starts servers and processes, `page` a
 * browser too. Files of one lane share their worker processes, so that modules are loaded, and
 * browsers started, once for each process. Nothing waits for ever.
 */

import { defineConfig } from "vitest/config";
import { LOCAL_ENVIRONMENT } from "../scripts/wrangler.ts";

const lane = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

const BUILT = { globalSetup: ["test/support/build.ts"] };

export default defineConfig({
  test: {
    isolate: false,
    pool: "forks",
    // For two cores: each keeps servers and a browser busy beside itself, and waits for them.
    maxWorkers: 3,
    env: LOCAL_ENVIRONMENT,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A slow machine is no failure; a poll that never comes true still is.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      lane("unit"),
      lane("http", { ...BUILT, setupFiles: ["test/support/contract/watch.ts"] }),
      lane("page", BUILT),
    ],
  },
});
