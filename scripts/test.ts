/**
 * `npm test`: everything, on workerd, Deno and real browsers; `npm test unit http` some lanes of it.
 * What else is given goes to vitest. Says loudly what could not run here; with CI=true that is a
 * failure, except for what no lockfile can bring. Ends with one line to read: `N passed, N failed`.
 */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findBrowser } from "../test/support/browser.ts";
import { absent } from "../test/support/examples/backends.ts";
import { findFirefox } from "../test/support/firefox.ts";
import { absentShells } from "../test/support/shells.ts";
import { DOCS_SITE_INSTALL, hasDocsSitePackages } from "./docs-site.ts";

const REPORT = "dist/test-report.json";
const LANES = ["unit", "http", "page"];
const IN_FIREFOX = "test/page/firefox.test.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Of the system: a slim one may lack them. */
const PROGRAMS =
  process.platform === "linux" ? ["curl", "openssl", "ps", "script"] : ["curl", "openssl"];
const missing = PROGRAMS.filter((name) => spawnSync(name, ["--version"]).error !== undefined);
if (missing.length > 0) {
  console.error(
    `The tests need ${missing.join(", ")}. Install what is missing (Debian: apt install curl openssl procps).`,
  );
  process.exit(1);
}

const given = process.argv.slice(2);
const lanes = given.filter((word) => LANES.includes(word));
const rest = given.filter((word) => !LANES.includes(word));

const withPage = lanes.length === 0 || lanes.includes("page");
if (withPage && !(await findBrowser()))
  console.warn(`
  ********************************************************************************
  *  No usable browser: the page tests are SKIPPED.                              *
  *  Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome      *
  *  On Linux x64 the package @sparticuz/chromium brings one with \`npm ci\`.      *
  ********************************************************************************
`);

const withoutFirefox = withPage && !findFirefox();
if (withoutFirefox)
  console.warn(`
  ********************************************************************************
  *  No Firefox: the tests of the page in Firefox DO NOT RUN.                    *
  *  Install one (Debian: apt-get install firefox-esr), or name one:             *
  *  FIREFOX_PATH=/path/to/firefox                                               *
  ********************************************************************************
`);

if (withPage && !hasDocsSitePackages())
  console.warn(`
  ********************************************************************************
  *  The documentation site's packages are missing: its tests are SKIPPED.       *
  *  Install them: ${DOCS_SITE_INSTALL.padEnd(62)}*
  ********************************************************************************
`);

// No skipped tests: nobody has every language and shell, and CI allows no skips. What is not run is named.
const programs =
  lanes.length === 0 || lanes.includes("http") ? [...absent(), ...absentShells()] : [];
if (programs.length > 0)
  console.warn(`
  ********************************************************************************
  *  Not run, because these are not installed here:                              *
  *  ${programs.join(", ").padEnd(76)}*
  *  Install the shells by their names; examples/README.md says what else.       *
  ********************************************************************************
`);

const run = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--config", "test/vitest.config.ts"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
    ...(withoutFirefox ? ["--exclude", IN_FIREFOX] : []),
    ...lanes.flatMap((lane) => ["--project", lane]),
    ...rest,
  ],
  { stdio: "inherit" },
);

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(REPORT, "utf8"),
) as Report;
const notAllowed = process.env.CI === "true" && numPendingTests > 0;
if (notAllowed) console.error("Skipped tests are not allowed in CI.");
if (withoutFirefox) console.warn(`Not run, because no Firefox is here: ${IN_FIREFOX}`);
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : "";
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exit(run.status === 0 && !notAllowed ? 0 : 1);
