/** The right to make a vendor's access token: one at a time, and never held for ever. */

import { expect, it } from "vitest";
import {
  type AccessTokenCommand,
  type AccessTokenState,
  NO_ACCESS_TOKEN,
  reduceAccessToken,
} from "../../../worker/push/access-token-rules.ts";

function object() {
  let state: AccessTokenState = NO_ACCESS_TOKEN;
  const apply = (command: AccessTokenCommand) => {
    const change = reduceAccessToken({ state, log: [] }, command);
    if (change.state !== undefined) state = change.state ?? NO_ACCESS_TOKEN;
    return change.reply;
  };
  const take = (holder: string, at: number, refused?: string) =>
    apply({ kind: "take", holder, at, leaseMs: 1000, ...(refused && { refused }) });
  const kept = (digest: string, until: number) => ({ sealed: `sealed ${digest}`, digest, until });
  return { apply, take, kept };
}

it("belongs to one at a time, and to the next when that one is done, gives up or takes too long", () => {
  const { apply, take, kept } = object();
  expect(take("a", 0).kind).toBe("make");
  expect(take("b", 400)).toEqual({ kind: "wait", ms: 600 });
  apply({ kind: "give_up", holder: "b" });
  expect(take("b", 500)).toEqual({ kind: "wait", ms: 500 });
  apply({ kind: "give_up", holder: "a" });
  expect(take("b", 500).kind).toBe("make");
  expect(take("c", 1500).kind).toBe("make");
  // It comes after its time: somebody else is at it.
  apply({ kind: "store", holder: "b", kept: kept("late", 9000) });
  expect(take("d", 1600).kind).toBe("wait");
  apply({ kind: "store", holder: "c", kept: kept("c", 9000) });
  expect(take("d", 1700)).toEqual({ kind: "token", kept: kept("c", 9000) });
  expect(take("d", 9000).kind).toBe("make");
});

it("comes again for a token that the vendor refused, and for no other", () => {
  const { apply, take, kept } = object();
  take("a", 0);
  apply({ kind: "store", holder: "a", kept: kept("one", 9000) });
  expect(take("b", 1, "another").kind).toBe("token");
  expect(take("b", 1, "one").kind).toBe("make");
  expect(take("c", 2, "one").kind).toBe("wait");
  expect(take("c", 2).kind).toBe("token");
});

it("is not held by a clock that was ahead", () => {
  const { take } = object();
  take("a", 86_400_000);
  expect(take("b", 0).kind).toBe("make");
});
