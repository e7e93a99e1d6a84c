/** What the suites' look at every answer finds. */

import { describe, expect, it } from "vitest";
import { faultsOf, type Seen } from "../../support/contract/check.ts";

const APP = "/v1/apps/1400000001";
const ISSUED = {
  userSig: "eJw",
  sdkAppId: 1_400_000_001,
  userId: "alice",
  issuedAt: "2026-01-01T00:00:00Z",
  expiresAt: "2026-01-01T01:00:00Z",
  expire: 3600,
};
const PROBLEM = {
  type: "urn:sigpost:problem:userid_empty",
  title: "The request is not valid",
  status: 400,
  code: "userid_empty",
  detail: "The UserID is empty.",
  remedy: "Give one.",
  fault: "caller",
  requestId: "a-1",
};

const COMMON = { "X-Request-Id": "a-1", "Server-Timing": "total;dur=0" };
const JSON_TYPE = { "Content-Type": "application/json" };
const PROBLEM_TYPE = { "Content-Type": "application/problem+json" };

const seen = (body: unknown, more: Partial<Omit<Seen, "headers">> = {}, headers: object = {}) =>
  faultsOf({
    method: "POST",
    path: `${APP}/usersigs`,
    status: 200,
    text: typeof body === "string" ? body : JSON.stringify(body),
    ...more,
    headers: new Headers({ ...COMMON, ...JSON_TYPE, ...headers }),
  });
const refused = (problem: object, status = 400, path = `${APP}/usersigs`) =>
  seen(problem, { status, path }, PROBLEM_TYPE);
const events = (text: string) =>
  seen(
    text,
    { method: "GET", path: `${APP}/users/alice/status/events` },
    { "Content-Type": "text/event-stream" },
  );

describe("an answer as the contract has it", () => {
  it.each([
    ["JSON", () => seen(ISSUED)],
    ["a batch", () => seen({ ...ISSUED, userSig: undefined, userId: undefined, userSigs: [] })],
    ["text", () => seen("eJw\n", {}, { "Content-Type": "text/plain; charset=utf-8" })],
    ["a problem", () => refused(PROBLEM)],
    ["an event", () => events('retry: 1000\n\nevent: end\ndata: {"reason":"shutdown"}\n\n: \n\n')],
    ["the head of one", () => seen("", { method: "HEAD", path: "/healthz" })],
  ])("%s has no faults", (_, faults) => expect(faults()).toEqual([]));
});

describe("found is", () => {
  it.each([
    ["a field more", () => seen({ ...ISSUED, more: 1 }), /field more/],
    ["a field less", () => seen({ ...ISSUED, expire: undefined }), /field expire/],
    ["a field of another type", () => seen({ ...ISSUED, expire: "1" }), /field expire/],
    ["a time in another form", () => seen({ ...ISSUED, issuedAt: "2026-01-01" }), /issuedAt/],
    ["another status", () => seen(ISSUED, { status: 201 }), /the status 201/],
    ["another media type", () => seen("x", {}, { "Content-Type": "text/html" }), /text\/html/],
    ["a header", () => seen(ISSUED, {}, { "X-Powered-By": "x" }), /header x-powered-by/],
    ["a path that is none", () => seen(ISSUED, { path: "/v1/nothing" }), /no operation/],
    ["a code of no table", () => refused({ ...PROBLEM, code: "no_such" }), /in no table/],
    [
      "a code of other operations",
      () =>
        refused({ ...PROBLEM, code: "cursor_invalid", type: "urn:sigpost:problem:cursor_invalid" }),
      /cursor_invalid is not among/,
    ],
    ["a code with another status", () => refused(PROBLEM, 403), /userid_empty with status 403/],
    [
      "evidence of another code",
      () => refused({ ...PROBLEM, maximum: 1 }),
      /problem field maximum/,
    ],
    [
      "somebody else's fault",
      () => refused({ ...PROBLEM, fault: "vendor" }),
      /problem field fault/,
    ],
    ["an event of no name", () => events("event: tick\ndata: {}\n\n"), /the event tick/],
    ["an event's field", () => events('event: end\ndata: {"reason":"so"}\n\n'), /event end reason/],
    [
      "a code in a line of text",
      () => seen("cursor_invalid: x", { status: 400 }, { "Content-Type": "text/plain" }),
      /cursor_invalid is not among/,
    ],
    [
      "a request that was taken against the contract",
      () => seen(ISSUED, { body: { userId: "alice", expire: 1.5 } }),
      /request field expire/,
    ],
  ])("%s", (_, faults, expected) => {
    expect(faults().join("; ")).toMatch(expected);
  });
});
