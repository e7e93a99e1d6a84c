/** What is said at a cleaned token: what it was pasted with. */

import { expect, it } from "vitest";
import { removedFrom } from "../../../site/verify/removed.ts";

it.each([
  ['"eJx\nabc"', { quotes: true, lineBreaks: 1, spaces: 0 }],
  [" eJxabc\r\n", { quotes: false, lineBreaks: 1, spaces: 1 }],
  ["userSig=eJxabc", undefined],
])("%j", (text, removed) => {
  expect(removedFrom(text, "eJxabc")).toEqual(removed);
});
