/**
 * `npm test`: everything, on workerd, Deno and a real browser. Says loudly what could not run here; with CI=true that is a failure.
 * Ends with one line to read: `N passed, N failed`.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser } from "../test/support/browser.ts";

const REPORT = "dist/test-report.json";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const browser = await findBrowser();
if (!browser)
  console.warn(`
  ********************************************************************************
  *  No usable browser: the page tests are SKIPPED.                              *
  *  Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome      *
  *  On Linux x64 the package @sparticuz/chromium brings one with \`npm ci\`.      *
  ********************************************************************************
`);

const run = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--config", "test/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
const notAllowed = process.env.CI === "true" && numPendingTests > 0;
if (notAllowed) console.error("Skipped tests are not allowed in CI.");
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exit(run.status === 0 && !notAllowed ? 0 : 1);
