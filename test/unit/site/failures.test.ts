/** What the page says of a refusal. */

import { describe, expect, it } from "vitest";
import { SigpostError } from "../../../client/index.ts";
import { failureOf } from "../../../site/server/failures.ts";
import type { Server } from "../../../site/server/server.ts";

const server = {
  reader: { own: { failures: { notJson: () => ["", ""] } }, format: { number: String } },
};

describe("when to try again", () => {
  it.each([
    [503, "operator", undefined],
    [503, "transient", 60],
    [429, "operator", 60],
    [429, "caller", 60],
  ] as const)("is said of a %i of the %s's: %s", (status, fault, seconds) => {
    const error = new SigpostError("any", {
      operation: "listApps",
      status,
      retryAfter: 60,
      problem: { code: "any", title: "", detail: "Not set.", remedy: "Set it.", fault } as never,
    });
    const failure = failureOf(error, server as unknown as Server);
    expect(failure).toMatchObject({ sentence: ["Not set.", "Set it."] });
    expect(failure.retryAfter).toBe(seconds);
  });
});
