/** What is taken over from a request's headers into the log, and what is not. */

import { describe, expect, it } from "vitest";
import { readRequestId, readTraceparent } from "../../../worker/http/trace-context.ts";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT = "00f067aa0ba902b7";
const ZERO = (length: number) => "0".repeat(length);

describe("traceparent (W3C Trace Context)", () => {
  it.each([
    [`00-${TRACE}-${PARENT}-01`, 1],
    [`00-${TRACE}-${PARENT}-00`, 0],
    [`00-${TRACE}-${PARENT}-ff`, 1],
    [`00-${TRACE}-${PARENT}-fe`, 0],
    [`cc-${TRACE}-${PARENT}-01`, 1],
    [`cc-${TRACE}-${PARENT}-01-what-the-future-will-be-like`, 1],
  ])("%s", (text, sampled) => {
    expect(readTraceparent(text)).toEqual({ traceId: TRACE, parentId: PARENT, sampled });
  });

  it.each([
    undefined,
    "",
    `00-${TRACE}-${PARENT}`,
    `00-${TRACE}-${PARENT}-01-`,
    `00-${TRACE}-${PARENT}-01-more`,
    `cc-${TRACE}-${PARENT}-01.more`,
    `ff-${TRACE}-${PARENT}-01`,
    `0-${TRACE}-${PARENT}-01`,
    `00-${ZERO(32)}-${PARENT}-01`,
    `00-${TRACE}-${ZERO(16)}-01`,
    `00-${TRACE.toUpperCase()}-${PARENT}-01`,
    `00-${TRACE}-${PARENT}-0G`,
    `00-${TRACE.slice(1)}-${PARENT}-01`,
    `00-${TRACE}0-${PARENT}-01`,
    ` 00-${TRACE}-${PARENT}-01`,
    `00-${TRACE}-${PARENT}-01\n`,
    `00-${TRACE}-${PARENT}-01, 00-${TRACE}-${PARENT}-01`,
    `cc-${TRACE}-${PARENT}-01-${"x".repeat(300)}`,
  ])("is ignored as %j", (text) => {
    expect(readTraceparent(text)).toBeUndefined();
  });
});

describe("X-Request-Id", () => {
  it.each(["a", "8F1C_caller-1.2", "x".repeat(64), "0af7651916cd43dd8448eb211c80319c"])(
    "%s is taken over",
    (id) => expect(readRequestId(id)).toBe(id),
  );

  it.each([undefined, "", "x".repeat(65), "a b", "a\n", "ä", 'a"', "a/b", "sgp_abc", "SGP_abc"])(
    "is ignored as %j",
    (id) => expect(readRequestId(id)).toBeUndefined(),
  );
});
