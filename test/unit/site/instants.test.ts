/** Points in time in a server's sentence, for the page to tell them as its reader does. */

import { describe, expect, it } from "vitest";
import { instantsOf } from "../../../site/ui/instants.ts";

const AT = "2026-11-28T15:47:56Z";

describe("the points in time of a sentence", () => {
  it.each([
    [`It expired at ${AT}.`, "It expired ", true, "."],
    [`The issue time ${AT} is ahead.`, "The issue time ", false, " is ahead."],
    [`Accepted since ${AT}.`, "Accepted since ", false, "."],
    [`UserSig は ${AT} に期限切れになりました。`, "UserSig は ", true, "に期限切れになりました。"],
    [`最後は ${AT} です。`, "最後は ", false, "です。"],
    [`票据已于 ${AT} 过期。`, "票据已于 ", true, "过期。"],
    [`票据的签发时间为 ${AT}：错。`, "票据的签发时间为 ", false, "：错。"],
  ])("are told apart from its words: %s", (sentence, before, adverb, after) => {
    expect(instantsOf(sentence)).toEqual([before, { at: AT, adverb }, after]);
  });

  it("may be none, or several", () => {
    expect(instantsOf("The UserSig is truncated.")).toEqual(["The UserSig is truncated."]);
    expect(
      instantsOf(`From ${AT} to ${AT}`).filter((part) => typeof part !== "string"),
    ).toHaveLength(2);
  });
});
