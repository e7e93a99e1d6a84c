/**
 * Cases made from public questions, bug reports and other people's libraries, each carried out on
 * every runtime. The form of a case is in `deployment.ts` and `expected.ts`.
 */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNTIMES } from "../../support/runtimes.ts";
import cases from "./cases.json" with { type: "json" };
import { startField } from "./deployment.ts";
import { expectCase } from "./expected.ts";
import { type FieldCase, FURTHER_CASES } from "./further-cases.ts";

const ALL = [...(cases as unknown as readonly FieldCase[]), ...FURTHER_CASES];

describe.each(RUNTIMES)("on $name", (runtime) => {
  let field: Awaited<ReturnType<typeof startField>>;
  beforeAll(async () => {
    field = await startField(runtime);
  });
  afterAll(() => field?.stop());

  it.each(ALL)("$id: $story", async ({ expected, ...one }) => {
    const { answer, sent } = await field.run(one);
    expectCase(answer, sent, expected);
  });

  it("every case has an expectation", () => {
    for (const { expected } of ALL) expect(Object.keys(expected)).not.toEqual([]);
  });
});
