/** How a pasted list is read: what people paste, and what becomes of each line. */

import { describe, expect, it } from "vitest";
import { toCsv } from "../../../site/batch/csv.ts";
import { type Reading, readList } from "../../../site/batch/list.ts";
import { userIdFault } from "../../../worker/usersig/index.ts";
import { leastCost } from "../text/plain-cost.ts";

const read = (text: string, wanted?: Reading) =>
  readList(text, (userId) => userIdFault(userId) !== undefined, wanted);
const idsOf = (text: string, wanted?: Reading) =>
  read(text, wanted).entries.map(({ userId }) => userId);

describe("a pasted list", () => {
  it.each<[what: string, text: string, userIds: readonly string[]]>([
    ["nothing", "", []],
    ["white space", " \n\t\n", []],
    ["one UserID", "alice", ["alice"]],
    ["lines of any system", "alice\nbob\r\ncarol\rdave", ["alice", "bob", "carol", "dave"]],
    ["commas", "alice, bob,carol", ["alice", "bob", "carol"]],
    ["commas over several lines", "alice, bob,\ncarol", ["alice", "bob", "carol"]],
    ["semicolons", "alice;bob", ["alice", "bob"]],
    ["the first column of a table", "alice,Alice\nbob,Bob", ["alice", "bob"]],
    ["tabs, as a spreadsheet copies", "alice\tAlice\nbob\tBob", ["alice", "bob"]],
    ["the column that its heading names", "id;UserID\n1;alice\n2;bob", ["alice", "bob"]],
    ["a heading in Japanese", "ユーザー名,年齢\nalice,1\nbob,2", ["alice", "bob"]],
    ["quotes with commas and doubled quotes", '"a,b"\n"a""b"', ["a,b", 'a"b']],
    ["line breaks in another column", 'userId,note\nalice,"two\nlines"\nbob,x', ["alice", "bob"]],
    ["a quote that is never closed", '"alice\nbob', ['"alice', "bob"]],
    ["a byte order mark", "\uFEFFalice\nbob", ["alice", "bob"]],
  ])("of %s", (_, text, userIds) => expect(idsOf(text)).toEqual(userIds));

  it("is read as the reader says", () => {
    expect(idsOf("alice,bob\ncarol,dave", "all")).toEqual(["alice", "bob", "carol", "dave"]);
    expect(idsOf("alice,bob\ncarol,dave", 1)).toEqual(["bob", "dave"]);
    // A column that the text no longer has.
    expect(idsOf("alice\nbob", 3)).toEqual(["alice", "bob"]);
  });

  it("drops nothing in silence: every line left out is named", () => {
    const list = read(`userId\nalice\n\nbob\nalice\n${"x".repeat(33)}\na\u0001b\n\n`);
    expect(list.entries.map(({ line }) => line)).toEqual([2, 4]);
    expect(list.heading).toBe(1);
    expect(list.blank).toEqual([3]);
    expect(list.repeated).toEqual([{ line: 5, userId: "alice" }]);
    expect(list.faulty.map(({ line }) => line)).toEqual([6, 7]);
  });

  it("counts the lines of quoted cells", () => {
    expect(read('alice,"1\n2\n3"\nbob,x\nalice,y').repeated).toEqual([
      { line: 5, userId: "alice" },
    ]);
  });

  it("takes a word for a heading only where something follows it", () => {
    expect(idsOf("identifier")).toEqual(["identifier"]);
  });

  it("takes time in proportion to the text", async () => {
    const reading = (length: number) => {
      const text = `"${"a,".repeat(length)}\n`.repeat(4);
      return () => read(text);
    };
    const usual = await leastCost(reading(20_000), 10);
    // Sixteen times the text: 256 times the work would be its square.
    expect(await leastCost(reading(320_000), 10, 80 * usual)).toBeLessThan(80 * usual);
  });
});

describe("the CSV", () => {
  const csv = (userId: string) =>
    toCsv({
      sdkAppId: 1,
      issuedAt: "",
      expire: 1,
      expiresAt: "2030-01-01T00:00:00Z",
      userSigs: [{ userId, userSig: "eJw" }],
    }).split("\r\n")[1];

  it.each([
    ["alice", "alice"],
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    [" =1", `"' =1"`],
    ["a,b", '"a,b"'],
    ['a"b', '"a""b"'],
    ["=a,b", `"'=a,b"`],
    ["a=b", "a=b"],
    ["ユーザー", "ユーザー"],
  ])("writes %s as %s", (userId, cell) =>
    expect(csv(userId)).toBe(`${cell},eJw,2030-01-01T00:00:00Z`),
  );
});
