/** Tests start real servers: files run one after another on small machines, and nothing waits for ever. */

import { defineConfig } from "vitest/config";
import { LOCAL_ENVIRONMENT } from "../scripts/wrangler.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: LOCAL_ENVIRONMENT,
    globalSetup: ["test/support/build.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A slow machine is no failure; a poll that never comes true still is.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
});
