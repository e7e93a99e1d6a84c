/**
 * `npm run lighthouse`: Lighthouse over both documents, as a phone and as a desktop, against the
 * built worker on workerd. Fails below 100 in any category. Lighthouse brings more than a hundred
 * packages, so it is installed on first use, beside the build, not with every `npm ci`.
 */

import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { DOCUMENTS } from "../site/headers.ts";
import { findBrowser } from "../test/support/browser.ts";
import build from "../test/support/build.ts";
import { startWorker } from "../test/support/worker.ts";

const VERSION = "13.5.0";
const FOLDER = "dist/lighthouse";
const COMMAND = `${FOLDER}/node_modules/lighthouse/cli/index.js`;
const REPORT = `${FOLDER}/report.json`;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking";

interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { title: string; score: number | null; displayValue?: string }>
  >;
}

const browser = await findBrowser();
if (!browser) throw new Error("no usable browser: set CHROMIUM_PATH");
if (!existsSync(COMMAND))
  execFileSync(
    "npm",
    [
      "install",
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--prefix",
      FOLDER,
      `lighthouse@${VERSION}`,
    ],
    {
      stdio: "inherit",
    },
  );

/** Not `execFileSync`: the server answers from this process. */
async function audit(
  { path, connect }: (typeof DOCUMENTS)[number],
  origin: string,
  form: "mobile" | "desktop",
): Promise<Report> {
  rmSync(REPORT, { force: true });
  await promisify(execFile)(
    process.execPath,
    [
      COMMAND,
      origin + path,
      ...["--quiet", "--output=json", `--output-path=${REPORT}`, `--chrome-flags=${FLAGS}`],
      `--only-categories=${CATEGORIES.join()}`,
      // Lighthouse fetches robots.txt as the page, and local mode's policy refuses every fetch. The
      // other document's run has it judged.
      ...(connect === "'none'" ? ["--skip-audits=robots-txt"] : []),
      ...(form === "desktop" ? ["--preset=desktop"] : []),
    ],
    {
      timeout: 180_000,
      env: {
        ...process.env,
        CHROME_PATH: browser?.path,
        ...(browser?.libraries && { LD_LIBRARY_PATH: browser.libraries }),
      },
    },
  );
  return JSON.parse(readFileSync(REPORT, "utf8")) as Report;
}

/** What costs points in a category. */
const losses = ({ categories, audits }: Report, category: string): string[] =>
  (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`);

await build();
const server = await startWorker();
let good = true;
try {
  console.log(
    `Lighthouse ${VERSION}`.padEnd(24) + CATEGORIES.map((name) => name.padStart(16)).join(""),
  );
  for (const document of DOCUMENTS)
    for (const form of ["mobile", "desktop"] as const) {
      const report = await audit(document, server.url, form);
      const scores = CATEGORIES.map((name) =>
        Math.round((report.categories[name]?.score ?? 0) * 100),
      );
      console.log(
        `${document.path} ${form}`.padEnd(24) +
          scores.map((score) => String(score).padStart(16)).join(""),
      );
      for (const name of CATEGORIES)
        for (const loss of losses(report, name)) console.log(`    ${name}: ${loss}`);
      good &&= scores.every((score) => score === 100);
    }
} finally {
  await server.stop();
}
process.exit(good ? 0 : 1);
