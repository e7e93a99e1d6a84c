/**
 * Once, before any test: builds what would be deployed (the page, and the worker as `wrangler deploy` bundles it), and unpacks the
 * browser, which two test files at a time would otherwise find half written. A build whose inputs have not changed is kept.
 */

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildFiles } from "../../scripts/build.ts";
import { LOCAL_ENVIRONMENT, WRANGLER } from "../../scripts/wrangler.ts";
import { findBrowser } from "./browser.ts";
import { BUILT_WORKER } from "./worker.ts";

/** Everything that the page and the worker are made of. */
const INPUTS = ["worker", "site", "scripts", "package.json", "package-lock.json", "wrangler.toml"];
/** Named after the files that a build writes, so that a removed one is missed. */
const RECORD = "dist/build-inputs.json";
const OUTPUTS = ["site/dist", BUILT_WORKER];

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(): string {
  const hash = createHash("sha256");
  const inputs = INPUTS.flatMap((path) => (path.includes(".") ? [path] : filesIn(path)));
  for (const file of inputs.filter((path) => !path.startsWith("site/dist"))) {
    hash.update(file).update("\0");
    hash.update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const state = () => JSON.stringify({ inputs: digest(), outputs: OUTPUTS.map((path) => filesIn(path)) });

function unchanged(): boolean {
  return existsSync(RECORD) && readFileSync(RECORD, "utf8") === state();
}

async function build(): Promise<void> {
  await buildFiles();
  execFileSync(process.execPath, [WRANGLER, "deploy", "--dry-run", "--outdir", BUILT_WORKER], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...LOCAL_ENVIRONMENT },
  });
  mkdirSync(dirname(RECORD), { recursive: true });
  writeFileSync(RECORD, state());
}

export default async function setup(): Promise<void> {
  // Where it cannot be unpacked, the page tests say so; the others need none.
  await Promise.all([unchanged() ? undefined : build(), findBrowser().catch(() => undefined)]);
}
