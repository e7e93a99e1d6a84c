/**
 * What is made of refusals that no vendor's table knows, and of those that a vendor did not write.
 */

import { describe, expect, it } from "vitest";
import { faultOfClass } from "../../../worker/push/explain.ts";
import { refusal } from "../../../worker/push/kit/refusal.ts";
import { diagnose, PAGE_REFUSES, type Signal } from "../../../worker/push/table.ts";

const at = (status: number, more: Partial<Signal> = {}): Signal => ({
  stage: "send",
  status,
  ...more,
});

describe("a refusal that no table knows", () => {
  it.each([
    [200, "push_unlisted", "unknown"],
    [418, "push_unlisted", "unknown"],
    [400, "push_unlisted_payload", "payload"],
    [401, "push_unlisted_credential", "credential"],
    [404, "push_unlisted_config", "config"],
    [429, "push_unlisted_quota", "quota"],
    [500, "push_unlisted_transient", "transient"],
    [503, "push_unlisted_transient", "transient"],
  ])("with HTTP status %i is %s", (status, code, of) => {
    expect(diagnose([], at(status, { code: "99999" }))).toMatchObject({
      code,
      class: of,
      dead: "no",
    });
  });

  it("is nobody's to wait for: the vendor has to be asked", () => {
    expect(faultOfClass("unknown")).toBe("vendor");
  });
});

describe("a page in place of the vendor's JSON", () => {
  it.each([
    ["a page", { text: "<html>", json: undefined }, true],
    ["nothing", { text: "", json: undefined }, false],
    ["JSON without a code", { text: "{}", json: {} }, false],
  ])("%s: %o", (_, answer, page) => {
    const { signal } = refusal("send", { status: 403, ...answer }, {});
    expect(signal.page === true).toBe(page);
    expect(diagnose([PAGE_REFUSES], signal).code === "answer_of_proxy").toBe(page);
  });

  it("counts only where the answer has no code", () => {
    expect(
      refusal("send", { status: 403, text: "x", json: undefined }, { code: "1" }).signal.page,
    ).toBeUndefined();
  });
});
