/**
 * JSON of others that nests: as deep as anybody needs it is read, deeper it is no JSON, and nothing
 * runs out of stack.
 */

import { describe, expect, it } from "vitest";
import { parseObject } from "../../../worker/bytes/json-text.ts";
import { NESTING_MAXIMUM, nestsTooDeep, parseJson } from "../../../worker/bytes/nesting.ts";
import type { Deps } from "../../../worker/deps.ts";
import { callVendor } from "../../../worker/push/call-vendor.ts";
import { VENDORS } from "../../../worker/push/vendors/index.ts";
import { parseEnvelope } from "../../../worker/tencent/envelope.ts";

const lists = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const DEEP = [NESTING_MAXIMUM + 1, 1000, 30_000];

describe("nesting", () => {
  it.each([lists, objects])("up to the bound is read, %s", (make) => {
    expect(parseJson(make(NESTING_MAXIMUM))).toEqual(JSON.parse(make(NESTING_MAXIMUM)));
    for (const depth of DEEP) expect(() => parseJson(make(depth)), `${depth}`).toThrow(SyntaxError);
  });

  it.each([
    `"${"[".repeat(500)}"`,
    `{"a\\"${"{".repeat(500)}":"\\\\"}`,
    `[${"[],".repeat(500)}[]]`,
    `["\\\\","${"[".repeat(500)}"]`,
  ])("is what stands in one another, not what stands in texts or side by side: %s", (json) => {
    expect(nestsTooDeep(json)).toBe(false);
    expect(parseJson(json)).toEqual(JSON.parse(json));
  });

  it.each(['"', '"\\', '["', '{"a":"\\', "", "]]]]", "}{"])(
    "is bounded in what is no JSON, too: %s",
    (text) => {
      expect(nestsTooDeep(text)).toBe(false);
    },
  );
});

describe("an answer that nests too deep", () => {
  const text = (depth: number) => `{"code":"80000000","ErrorCode":0,"msg":${lists(depth)}}`;

  it("is none of Tencent's", () => {
    for (const depth of DEEP)
      expect(parseEnvelope(text(depth), "")).toEqual({ ok: false, reason: "not_tencent" });
  });

  it("inside a text of an answer is not opened", () => {
    for (const depth of DEEP) expect(parseObject(text(depth))).toBeUndefined();
  });

  it("of a vendor is read as text, by every vendor", async () => {
    for (const vendor of Object.values(VENDORS)) {
      if (!vendor) continue;
      for (const depth of DEEP) {
        const outbound = async () => ({ status: 200, headers: new Headers(), text: text(depth) });
        const request = {
          url: "https://vendor.example/",
          method: "POST" as const,
          headers: {},
          body: "",
        };
        const answer = await callVendor(vendor, request, 1000, { outbound } as unknown as Deps);
        expect(answer).toMatchObject({ status: 200, json: undefined });
      }
    }
  });
});
