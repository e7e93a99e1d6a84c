/** The contract's examples are what the contract says. `test/http/contract.test.ts` sends them. */

import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { DESCRIBED } from "../../../scripts/contract.ts";
import { PROBLEMS } from "../../../worker/problems/problems.ts";

const all = DESCRIBED.flatMap(({ id, path, operation, problems }) =>
  (operation?.examples ?? []).map((example) => ({
    what: `${id}: ${example.summary}`,
    path,
    operation,
    problems,
    example,
  })),
);

/** About the path, whatever operation it is. */
const OF_PATH = ["route_not_found", "method_not_allowed", "origin_not_allowed"];

it("every problem is one of an operation's", () => {
  const known = new Set<string>(DESCRIBED.flatMap(({ problems }) => [...problems]));
  const unused = Object.keys(PROBLEMS).filter((code) => !known.has(code));
  expect(unused).toEqual(expect.arrayContaining(OF_PATH));
  expect(unused).toHaveLength(OF_PATH.length);
});

describe("an example", () => {
  it.each(all)("$what", ({ path, operation, problems, example }) => {
    const { body, query, status, answer, path: names = {} } = example;
    const needed = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(["sdkAppId", ...Object.keys(names)]).toEqual(expect.arrayContaining(needed));
    if (status >= 300) {
      expect([...problems].map((code) => PROBLEMS[code][0])).toContain(status);
      return;
    }
    expect(Object.keys(operation?.answers ?? {})).toContain(String(status));
    if (operation?.body) v.parse(operation.body, body ?? {});
    if (query) v.parse(operation?.query ?? v.strictObject({}), query);
    const schema = operation?.answers[status]?.json;
    if (answer !== undefined) expect(v.parse(schema ?? v.never(), answer)).toEqual(answer);
  });
});
