/** Patterns over claims: where a star stops, and what of a token is compared with them. */

import { describe, expect, it } from "vitest";
import { claimTexts, compileClaimGlob } from "../../../worker/access/claim-globs.ts";

const SUBJECT = "repo:acme/app:ref:refs/heads/main";

describe("a pattern", () => {
  it.each([
    ["main", "main", true],
    ["main", "Main", false],
    ["main", "main2", false],
    ["refs/heads/*", "refs/heads/main", true],
    ["refs/heads/*", "refs/heads/", false],
    ["refs/heads/*", "refs/heads/release/1", false],
    ["refs/heads/*/*", "refs/heads/release/1", true],
    ["refs/heads/release-*", "refs/heads/release-1.2", true],
    ["repo:acme/*", SUBJECT, false],
    ["repo:acme/*:ref:refs/heads/main", SUBJECT, true],
    ["repo:acme/app:*", SUBJECT, false],
    ["repo:acme/app:*", "repo:acme/app:pull_request", true],
    ["repo:acme*", "repo:acme-evil/app", false],
    ["*", SUBJECT, false],
    ["*", "main", true],
    ["*", "", false],
    ["a*b*c", "a1b2c", true],
    ["a*b*c", "abc", true],
    ["a*b*c", "acb", false],
    ["*@acme.com", "ci@acme.com", true],
    ["*@acme.com", "x@evil@acme.com", false],
    [
      "*/.github/workflows/x.yml@refs/heads/main",
      "a/.github/workflows/x.yml@refs/heads/main",
      true,
    ],
    // A branch may be named like this.
    [
      "a/b/.github/workflows/*@refs/heads/main",
      "a/b/.github/workflows/x.yml@refs/heads/evil@refs/heads/main",
      false,
    ],
    ["{9a8b}", "{9a8b}", true],
    ["a?c", "abc", false],
    ["[ab]", "a", false],
    ["a.c", "abc", false],
    ["main", "main\n", false],
    ["*", "x".repeat(2048), true],
    ["*", "x".repeat(2049), false],
  ])("%s and %s: %s", (pattern, text, fits) => {
    expect(compileClaimGlob(pattern)(text)).toBe(fits);
  });
});

it.each([
  ["main", ["main"]],
  ["", [""]],
  [7, ["7"]],
  [false, ["false"]],
  [
    ["a", 1, null, ["b"], { c: 1 }],
    ["a", "1"],
  ],
  [null, []],
  [undefined, []],
  [{ a: "b" }, []],
])("of %j %j is compared", (value, texts) => {
  expect(claimTexts(value)).toEqual(texts);
});
