/** Builds what is served as files: the page, the OpenAPI document, and what the worker reads. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { buildSite, DIST } from "../site/build.ts";
import { writeManifest } from "../site/manifest.ts";
import { writeCodes } from "./codes/write.ts";
import { openApiDocument } from "./openapi/document.ts";
import { publish } from "./publish.ts";
import { writeSentences } from "./worker-build/sentence-files.ts";

/** Beside what else is built, so that a build that was cut off is ignored by git and everybody. */
const SCRATCH = "dist";

/** @param development with the style guide; @returns the folder that holds the files */
export async function buildFiles(development = false): Promise<string> {
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(`${SCRATCH}/site-`);
  try {
    await buildSite(folder, development);
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    writeFileSync(
      `${folder}/openapi.json`,
      `${JSON.stringify(openApiDocument(version), undefined, 1)}\n`,
    );
    writeCodes(folder);
    writeSentences(folder);
    writeManifest(folder);
    publish(folder, DIST);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return DIST;
}

if (import.meta.main) await buildFiles(process.argv.includes("--development"));
