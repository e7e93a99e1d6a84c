/** UserID patterns: what they match, what covers what, and that none of them is slow. */

import { describe, expect, it } from "vitest";
import { compileGlob, coversGlob } from "../../../worker/access/globs.ts";

describe("UserID patterns", () => {
  it.each([
    ["ci-*", "ci-1", true],
    ["ci-*", "ci-", true],
    ["ci-*", "xci-1", false],
    ["*", "", true],
    ["alice", "alice", true],
    ["alice", "alice2", false],
    ["alice", "Alice", false],
    ["*-bot", "a-bot", true],
    ["*-bot", "a-bot2", false],
    ["a*a", "a", false],
    ["a*a", "aa", true],
    ["a*b*c", "a-b-c", true],
    ["a*b*c", "acb", false],
    ["a*bc*c", "abc", false],
    ["*a*b*", "xaxbx", true],
    ["**", "anything", true],
    ["a.c", "abc", false],
    ["[a-z]", "b", false],
    ["ci-*", "ci-\nadministrator", true],
  ])("%j and %j: %s", (pattern, text, expected) =>
    expect(compileGlob(pattern)(text)).toBe(expected),
  );

  it.each([
    ["ci-*", "ci-a*", true],
    ["ci-*", "ci-1", true],
    ["*", "a*b", true],
    ["ci-*", "*", false],
    ["ci-*", "c*", false],
    ["a*b", "a*b", true],
    ["a*b", "a*", false],
    ["ci-1", "ci-*", false],
    ["a*b*c", "a*c", false],
    ["a*c", "a*b*c", true],
  ])("%j covers %j: %s", (outer, inner, expected) =>
    expect(coversGlob(outer, inner)).toBe(expected),
  );

  it("looks at each character once per part, also where a backtracking matcher would take for ever", () => {
    const pattern = `${"a*".repeat(31)}b`;
    expect(compileGlob(pattern)("a".repeat(60_000))).toBe(false);
    expect(compileGlob(pattern)(`${"a".repeat(60_000)}b`)).toBe(true);
  });
});
