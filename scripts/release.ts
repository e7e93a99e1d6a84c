/**
 * `node scripts/release.ts v1.2.3`: refuses a tag that is not ready to be published, and prints what
 * the changelog says of it. The release workflow asks before it publishes anything.
 */

import { readFileSync } from "node:fs";

export interface Release {
  readonly tag: string;
  /** `owner/name` at GitHub. */
  readonly repository: string;
  /** Texts of the files of these names. */
  readonly manifest: string;
  readonly jsr: string;
  readonly changelog: string;
}

/** What is wrong, each with what to do; the notes where nothing is. */
export function release(given: Release): { faults: string[]; notes: string } {
  const { tag, repository } = given;
  const { version, repository: place } = JSON.parse(given.manifest);
  const jsr = JSON.parse(given.jsr).version;
  const [, ...sections] = given.changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${version} (`));
  const [title = "", ...lines] = (section ?? "").split("\n");
  const url = `git+https://github.com/${repository}.git`;
  const faults = [
    tag !== `v${version}` &&
      `The tag is ${tag}, but package.json has version ${version}. Make the tag v${version}.`,
    jsr !== version && `jsr.json has version ${jsr}. Make it ${version}.`,
    place?.url !== url &&
      `npm proves where a package was built only if package.json names this repository. Set "repository" to { "type": "git", "url": "${url}" }.`,
    !/\(\d{4}-\d\d-\d\d\)$/.test(title) &&
      `CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)". Write it, with the day of the release.`,
  ].filter((fault) => fault !== false);
  return { faults, notes: lines.join("\n").trim() };
}

if (import.meta.main) {
  const { faults, notes } = release({
    tag: process.argv[2] ?? "",
    repository: process.env.GITHUB_REPOSITORY ?? "",
    manifest: readFileSync("package.json", "utf8"),
    jsr: readFileSync("jsr.json", "utf8"),
    changelog: readFileSync("CHANGELOG.md", "utf8"),
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(notes);
}
