/** What is taken off a pasted credential, and that nothing is taken off one that is whole. */

import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mendJson } from "../../../worker/bytes/mend-json.ts";
import { recognise } from "../../../worker/push/kit/other-credential.ts";
import { unwrapFile, unwrapLine } from "../../../worker/push/kit/unwrap.ts";
import { settle } from "../../../worker/push/vendors/webpush/key-forms.ts";
import { random } from "../../usersig/samples.ts";
import { makeVapid } from "../../vendors/web-push.ts";

const TRIES = 500;

describe("a secret as its vendor gives it", () => {
  it.each([
    ["hexadecimal, 32 digits", () => randomBytes(16).toString("hex")],
    ["hexadecimal, 64 digits", () => randomBytes(32).toString("hex")],
    ["base64 with padding", () => randomBytes(16).toString("base64")],
    ["longer base64", () => randomBytes(64).toString("base64")],
    ["base64url", () => randomBytes(32).toString("base64url")],
    ["a UUID", () => randomUUID()],
  ])("is neither changed nor taken for something else: %s", (_, make) => {
    for (let i = 0; i < TRIES; i++) {
      const secret = make();
      expect(unwrapLine(secret)).toEqual({ text: secret, forms: [] });
      expect(recognise(secret)).toBeUndefined();
    }
  });

  it("and neither are the keys of Web Push", () => {
    for (let i = 0; i < TRIES / 10; i++) {
      const pair = makeVapid();
      expect(settle({ ...pair, subject: "mailto:a@example.com" })).toEqual({
        fields: { ...pair, subject: "mailto:a@example.com" },
        forms: [],
      });
    }
  });

  it.each(["mailto:ops@example.com", "https://example.com/?a=b", "com.example.app"])(
    "nor an ordinary value: %s",
    (text) => expect(unwrapLine(text)).toEqual({ text, forms: [] }),
  );
});

describe("layers", () => {
  const file = JSON.stringify({ type: "service_account", private_key: "a\nb" });
  const WRAPS: readonly ((text: string) => string)[] = [
    (text) => Buffer.from(text).toString("base64"),
    (text) => JSON.stringify(text),
    (text) => `'${text}'`,
    (text) => `export KEY='${text}'`,
    (text) => JSON.stringify({ key: text }),
    (text) => ` \ufeff${text}\r\n`,
  ];

  it("come off in any order, up to three of them", () => {
    const { below } = random(7);
    for (let i = 0; i < TRIES; i++) {
      let text = file;
      for (let layer = 0; layer <= below(3); layer++)
        text = (WRAPS[below(WRAPS.length)] as (typeof WRAPS)[0])(text);
      expect(unwrapFile(text).text, text).toBe(file);
    }
  });

  it("end somewhere, and what is no file comes back", () => {
    let text = "x".repeat(40);
    for (let i = 0; i < 40; i++) text = `'${text}'`;
    expect(unwrapFile(text).text).toContain("x".repeat(40));
    expect(unwrapFile("").text).toBe("");
    expect(unwrapFile("hello").forms).toEqual([]);
  });

  it("are told in PowerShell's encoding too", () => {
    const text = Buffer.from(`\ufeff${file}`, "utf16le").toString("base64");
    expect(unwrapFile(text)).toEqual({ text: file, forms: ["credential_from_base64"] });
  });
});

describe("mending", () => {
  it.each([
    ['{"a":"b\nc"}', { a: "b\nc" }],
    ['{"a":"b\r\n\tc"}', { a: "b\r\n\tc" }],
    ['{"a":"b\\\nc"}', { a: "b\nc" }],
    ["{'a': 'it\\'s \"b\"'}", { a: 'it\'s "b"' }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"it\'s, }"},', { a: "it's, }" }],
    ['{"a":{"b":"\\u0041"}};', { a: { b: "A" } }],
  ])("%j", (text, value) => {
    expect(JSON.parse(mendJson(text)?.text ?? "")).toEqual(value);
  });

  it("leaves alone what is something else", () => {
    for (const text of ["", "[1]", '{"a":1} and more', '{"a":1', '{"a":"b'])
      expect(mendJson(text)).toBeUndefined();
  });

  it("leaves whole JSON as it is", () => {
    const text = JSON.stringify({ a: [1, { b: "c\n\"'" }], d: null }, undefined, 2);
    expect(mendJson(text)).toEqual({ text, lineBreaks: false, other: false });
  });
});
