/**
 * Every command of every document is run by a test. Which test runs which document is asked of the
 * tests: they call `runsAllOf`, have a deployment for it, or have a vendor's page. A new document
 * with commands is named here until one of them has it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CASES } from "../../http/push-vendor-cases.ts";
import { blocksOf } from "../../support/document.ts";
import { DOCUMENT_WORLDS, GUIDE_WORLDS } from "../../support/guides/index.ts";

const MADE = /(?:^|\/)(?:node_modules|dist|\..+?)(?:\/|$)/;
const BY_HAND = "test/http/examples/backends.test.ts starts the same program";
/** What no test runs as it stands there, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "examples/backend-go/README.md": `${BY_HAND}, compiled once for all its starts`,
  "examples/backend-java/README.md": `${BY_HAND}, compiled once for all its starts`,
  "examples/backend-node/README.md": `${BY_HAND}, with the client of this checkout, not npm's`,
  "examples/backend-php/README.md": `${BY_HAND}, on a free port`,
  "examples/backend-python/README.md": `${BY_HAND}, with warnings as errors`,
  "examples/web/README.md":
    "installs packages from npm; test/http/examples/web.test.ts has what they bring",
};

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !MADE.test(name))
    .map((name) => join(folder, name));
const DOCUMENTS = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync(".", { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !MADE.test(entry.name))
    .flatMap(({ name }) => filesIn(name, ".md")),
];

/** However it is written: indented, behind a sign, with whatever fence and language. */
const FENCE = /^[ \t>]*(?:```+|~~~+) *([\w-]*)[^\n]*$/gm;
const OF_A_SHELL = /^(?:sh|bash|zsh|fish|shell|console|terminal|shellscript|powershell|ps1|cmd)/i;
const fencesOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(FENCE)].map(([, language = ""]) => language);
const WITH_COMMANDS = DOCUMENTS.filter((file) =>
  fencesOf(file).some((language) => OF_A_SHELL.test(language)),
);

const called = filesIn("test", ".test.ts").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/\brunsAllOf\("([^"]+)"\)/g)].map(
    ([, name = ""]) => name,
  ),
);
const RUN = [
  ...called,
  ...Object.keys(GUIDE_WORLDS).map((name) => `docs/guides/${name}.md`),
  ...Object.keys(DOCUMENT_WORLDS).map((name) => `docs/${name}.md`),
  ...Object.keys(CASES).map((vendor) => `docs/push/${vendor}.md`),
];
/** translations.test.ts holds a translation to the commands of its source. */
const sourceOf = (file: string) => file.replace(/\.(?:ja|zh-CN)\.md$/, ".md");

describe("a document with commands", () => {
  it("is found", () => {
    expect(WITH_COMMANDS.length).toBeGreaterThan(30);
  });

  it("is run by a test", () => {
    const left = WITH_COMMANDS.filter((file) => !RUN.includes(sourceOf(file)));
    expect(left.filter((file) => !(file in NOT_RUN))).toEqual([]);
    // And none is excused that is not there, or that is run.
    expect(Object.keys(NOT_RUN).filter((file) => !left.includes(file))).toEqual([]);
  });

  it("is there where a test says that it runs it", () => {
    expect(RUN.filter((file) => !WITH_COMMANDS.includes(file))).toEqual([]);
    expect(RUN.filter((file, index) => RUN.indexOf(file) !== index)).toEqual([]);
  });

  it.each(WITH_COMMANDS)("%s has them where its test looks for them", (file) => {
    const inShell = fencesOf(file).filter((language) => OF_A_SHELL.test(language));
    expect([...blocksOf(file, "sh"), ...blocksOf(file, "console")]).toHaveLength(inShell.length);
  });
});
