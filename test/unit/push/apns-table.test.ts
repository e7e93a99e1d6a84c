/** Every reason that Apple documents, and what the table makes of it. */

import { describe, expect, it } from "vitest";
import { readAnswer } from "../../../worker/push/vendors/apns/answer.ts";
import { apns } from "../../../worker/push/vendors/apns/index.ts";
import { judge } from "./rows.ts";

describe("every reason that Apple can give", () => {
  const reasons = apns.table.flatMap((row) =>
    [row.match.code].flat().map((reason = "") => ({ reason, row })),
  );

  it.each(reasons)("$reason is $row.code", ({ reason, row }) => {
    const answer = { status: 400, body: JSON.stringify({ reason }) };
    expect(judge(apns, readAnswer, answer)).toBe(row);
  });

  it("knows exactly the reasons of the reference, both spellings of the environment key's included", () => {
    expect(reasons).toHaveLength(33);
  });
});
