import { describe, expect, it } from "vitest";
import {
  explain,
  explainStage,
  faultOfCode,
  type SentenceTable,
} from "../../../worker/checks/explain.ts";

const OWN: SentenceTable = {
  refused: ["{vendor} refused with {code}: {info}", "Ask {vendor}."],
  stage_good: "Done in {seconds} s.",
  shared: ["The check's own words.", ""],
};
const VENDOR: SentenceTable = {
  shared: ["The vendor's words.", ""],
  bracketed: ["トークン（{reason} ）が無効です {detail} 。", "Look at {host} (port {port} ) ."],
  bare: ["{message}", ""],
  inherited: ["{constructor} is it.", ""],
};
const cause = (code: string, evidence = {}) => explain(code, evidence, [OWN, VENDOR]).cause;

describe("explaining a code", () => {
  it("fills cause and remedy with the evidence", () => {
    const evidence = { vendor: "Xiaomi", code: 21301, info: "auth failed" };
    expect(explain("refused", evidence, [OWN, VENDOR])).toEqual({
      cause: "Xiaomi refused with 21301: auth failed",
      remedy: "Ask Xiaomi.",
    });
  });

  it("takes the first table that knows the code", () => {
    expect(cause("shared")).toBe("The check's own words.");
    expect(explain("shared", {}, [VENDOR, OWN]).cause).toBe("The vendor's words.");
  });

  it("takes a text alone as a cause without a remedy", () => {
    const done = { cause: "Done in 3 s.", remedy: "" };
    expect(explain("stage_good", { seconds: 3 }, [OWN])).toEqual(done);
  });

  it.each(["gone_since", "", "constructor", "__proto__"])(
    "says nothing of %j, which no table has",
    (code) => {
      expect(explain(code, {}, [OWN, VENDOR])).toEqual({ cause: "", remedy: "" });
    },
  );

  it.each([
    ["no hole is filled", "refused", {}, "refused with."],
    [
      "one in the middle is missing",
      "refused",
      { vendor: "Xiaomi", info: "no" },
      "Xiaomi refused with : no",
    ],
    ["one is empty", "refused", { vendor: "Xiaomi", code: 0, info: "" }, "Xiaomi refused with 0."],
    [
      "one is blank",
      "refused",
      { vendor: "Xiaomi", code: 0, info: " \n" },
      "Xiaomi refused with 0.",
    ],
    ["marks follow them", "bracketed", { reason: "410" }, "トークン（410）が無効です。"],
    ["every object inherits the name", "inherited", {}, "is it."],
  ])("closes holes and the spaces around them: %s", (_, code, evidence, shown) => {
    expect(cause(code, evidence)).toBe(shown);
  });

  it("tidies the remedy like the cause", () => {
    expect(explain("bracketed", { host: "a.example" }, [VENDOR]).remedy).toBe("Look at a.example.");
    expect(explain("bracketed", { host: ".example", port: 443 }, [VENDOR]).remedy).toBe(
      "Look at .example (port 443).",
    );
  });

  it.each(["missing {parameter} in template", "two  spaces", "an end .", "a {code} of theirs"])(
    "shows what others wrote as they wrote it: %j",
    (message) => {
      expect(cause("bare", { message, code: 1 })).toBe(message);
    },
  );
});

it("explains a stage with its cause alone, and leaves its evidence and time out", () => {
  const result = { stage: "send", status: "failed", code: "refused", durationMs: 3 } as const;
  const evidence = { vendor: "Xiaomi", code: 21301, info: "no" };
  expect(explainStage({ ...result, evidence }, [OWN])).toEqual({
    stage: "send",
    status: "failed",
    code: "refused",
    detail: "Xiaomi refused with 21301: no",
  });
  expect(explainStage({ ...result, code: "stage_good" }, [OWN]).detail).toBe("Done in s.");
});

describe("the fault of a code", () => {
  const tables = [{ a: "vendor" }, { a: "caller", b: "operator" }] as const;

  it("is what the first table that knows the code says, and otherwise the usual one", () => {
    const of = (code: string) => faultOfCode(code, tables, "transient");
    expect(["a", "b", "c", "toString"].map(of)).toEqual([
      "vendor",
      "operator",
      "transient",
      "transient",
    ]);
  });
});
