/**
 * Lines for a shell in the documents, which people copy into scripts and pipelines: a refusal ends
 * with an error and its remedy, what is sent is encoded, and a UserSig lives as long as it has to.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const DOCUMENTS = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("reference"))
    .map((name) => join("docs", name)),
];

/** Numbers and words of a list: nothing that has to be encoded. */
const PLAIN =
  /^(certificateId|platform|dryRun|notificationsEnabled|route|expire|observedCode)=[\w$-]+$/;
/** A guide's function that calls curl, or curl itself with an address of sigpost. */
const ASKS = /\b(?:api|ask) "?\/|\bcurl .* "?(?:\$SIGPOST|http:\/\/127\.0\.0\.1)/;

const linesOf = (text: string): string[] =>
  [...text.matchAll(/^( *)```(?:sh|console|yaml|groovy)\n([\s\S]*?)^\1```$/gm)].flatMap(
    ([, , block = ""]) => block.replace(/\\\n\s*/g, "").split("\n"),
  );

const lines = DOCUMENTS.flatMap((file) =>
  linesOf(readFileSync(file, "utf8"))
    .filter((line) => ASKS.test(line))
    .map((line) => ({ file, line })),
);

it("finds them", () => {
  expect(lines.length).toBeGreaterThan(120);
  expect(new Set(lines.map(({ file }) => file)).size).toBeGreaterThan(20);
});

describe("a line for a shell", () => {
  it("fails with the reason", () => {
    const curl = lines.filter(({ line }) => /\bcurl /.test(line));
    expect(curl.filter(({ line }) => !line.includes("--fail-with-body"))).toEqual([]);
  });

  it("encodes what it sends", () => {
    const bare = lines.flatMap(({ file, line }) =>
      [...line.matchAll(/ (?:-d|--data) (\w+=\S+)/g)]
        .map(([, field = ""]) => field)
        .filter((field) => !PLAIN.test(field))
        .map((field) => `${file}: ${field}`),
    );
    expect(bare).toEqual([]);
  });

  it("asks for a lifetime where it issues", () => {
    const issuing = lines.filter(({ line }) =>
      /\/usersigs(?:\/exchange)?["\s]|\/usersigs$/.test(line),
    );
    expect(issuing.length).toBeGreaterThan(20);
    expect(issuing.filter(({ line }) => !/ expire=\d/.test(line))).toEqual([]);
  });
});
