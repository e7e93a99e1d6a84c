/** What people bring, and what the answer has to say: one row each, in the files of this folder. */

import type { FindingCode } from "../../../worker/usersig/index.ts";
import { makeToken, type TokenFields } from "../independent.ts";
import { ALICE, KEY, NOW, SDKAPPID } from "../samples.ts";

export interface Row {
  /** What happened, and where it was seen when it was. */
  readonly story: string;
  readonly text: string;
  /** What the answer's own sentence is about. */
  readonly names: FindingCode | "ok";
  /** `undefined` in a row means: the caller's. */
  readonly fault?: "caller" | "operator" | "none";
  /** The claims are shown, whatever else is wrong. Without it they must be. */
  readonly unreadable?: true;
  readonly valid?: true;
  readonly secretKey?: string;
  readonly userId?: string;
  readonly roomId?: number;
  readonly strRoomId?: string;
}

export { ALICE, KEY, makeToken, NOW, SDKAPPID, type TokenFields };

/** A token whose userbuf is long enough to have every digit in it. */
export const LONG: TokenFields = { ...ALICE, userId: "alice_with_a_long_name_0123456" };

/** A good token in which `*` and `-` stand and which ends in `_`. */
export const GOOD: string = (() => {
  for (let time = NOW; ; time--) {
    const token = makeToken({ ...ALICE, time }, KEY);
    if (/\*[^*]*\*/.test(token) && token.includes("-") && token.endsWith("__")) return token;
  }
})();

export const standard = (token: string): string =>
  token.replace(/[*\-_]/g, (digit) => ({ "*": "+", "-": "/", _: "=" })[digit] as string);

/** What the issuing server did wrong. */
export const issuers = (story: string, text: string, names: Row["names"]): Row => ({
  story,
  text,
  names,
  fault: "operator",
});

/** What happened to a good token afterwards. */
export const callers = (story: string, text: string, names: Row["names"]): Row => ({
  story,
  text,
  names,
});
