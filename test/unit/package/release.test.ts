/** What may become a release, and that it can: the tag, the changelog, the package for JSR. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { release } from "../../../scripts/release.ts";
import { DENO_DIR } from "../../support/deno.ts";

const URL = "git+https://github.com/acme/sigpost.git";
const READY = {
  tag: "v1.2.3",
  repository: "acme/sigpost",
  manifest: JSON.stringify({ version: "1.2.3", repository: { type: "git", url: URL } }),
  jsr: '{ "version": "1.2.3" }',
  changelog:
    "# Changelog\n\n## 1.2.3 (2026-12-01)\n\n- One.\n- Two.\n\n## 1.2.2 (2026-11-01)\n\n- Old.\n",
};

describe("a release", () => {
  it("has the changelog's lines as its notes", () =>
    expect(release(READY)).toEqual({ faults: [], notes: "- One.\n- Two." }));

  it.each([
    ["another tag", { tag: "v1.2.4" }, "Make the tag v1.2.3."],
    ["a tag without v", { tag: "1.2.3" }, "Make the tag v1.2.3."],
    ["another version for JSR", { jsr: '{ "version": "1.2.2" }' }, "Make it 1.2.3."],
    ["no repository", { manifest: '{ "version": "1.2.3" }' }, `"url": "${URL}"`],
    ["a copy of the repository", { repository: "fork/sigpost" }, "github.com/fork/sigpost.git"],
    ["no entry", { changelog: "# Changelog\n\n## 1.2.30 (2026-12-01)\n" }, "## 1.2.3 (YYYY"],
    ["no day", { changelog: "## 1.2.3 (unreleased)\n\n- One.\n" }, "## 1.2.3 (YYYY"],
  ])("is refused with %s", (_, changed, remedy) => {
    const { faults } = release({ ...READY, ...changed });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(remedy);
  });

  it("is prepared: only what has to wait for the day is missing", () => {
    const manifest = readFileSync("package.json", "utf8");
    const { faults } = release({
      tag: `v${JSON.parse(manifest).version}`,
      repository: "sigpost/sigpost",
      manifest,
      jsr: readFileSync("jsr.json", "utf8"),
      changelog: readFileSync("CHANGELOG.md", "utf8").replace("(unreleased)", "(2026-12-01)"),
    });
    expect(faults).toEqual([]);
  });
});

it("is published by ID token alone", () => {
  const workflow = readFileSync(".github/workflows/release.yml", "utf8");
  expect(workflow).not.toMatch(/secrets\.|_TOKEN: (?!\$\{\{ github\.token \}\})|\bregistry-url:/);
  const jobs = workflow.split(/^ {2}(?=\w+:$)/m).filter((job) => job.includes(" publish"));
  expect(jobs.map((job) => job.includes("id-token: write"))).toEqual([true, true]);
});

describe("the core for JSR", () => {
  it("could be published: all of its modules, and types that need no inference", async () => {
    const words = ["publish", "--dry-run", "--allow-dirty", "--config", "jsr.json"];
    const { stderr } = await promisify(execFile)(resolve("node_modules/.bin/deno"), words, {
      // Whom it would ask is not there: it has to do without.
      env: { PATH: process.env.PATH, DENO_DIR, NO_COLOR: "1", JSR_URL: "http://127.0.0.1:9" },
      timeout: 120_000,
    });
    expect(stderr).toContain("Success Dry run complete");
    expect(stderr).not.toMatch(/warning|error/i);
  }, 120_000);
});
