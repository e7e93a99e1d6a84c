/** Builds what is served as files: the page and the OpenAPI document. */

import { readFileSync, writeFileSync } from "node:fs";
import { buildSite } from "../site/build.ts";
import { openApiDocument } from "./openapi.ts";

/** @returns the folder that holds the files */
export async function buildFiles(): Promise<string> {
  const folder = await buildSite();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  writeFileSync(`${folder}/openapi.json`, `${JSON.stringify(openApiDocument(version), undefined, 1)}\n`);
  return folder;
}

if (import.meta.main) await buildFiles();
