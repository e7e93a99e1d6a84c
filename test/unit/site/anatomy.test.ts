/** Which characters of a token hold which part: every character once, and each part its own field. */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FIELDS, partsOf } from "../../../site/verify/anatomy.ts";
import { differ } from "../../../site/verify/differ.ts";
import { encodeBase64 } from "../../../worker/bytes/base64.ts";
import { signUserSig } from "../../../worker/usersig/index.ts";

const INPUT = {
  sdkAppId: 1_400_000_001,
  secretKey: "0123456789abcdef".repeat(4),
  userId: "alice",
  expire: 86_400,
  now: 1_795_000_000,
};
const toTencent = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/[+/=]/g, (mark) => ({ "+": "*", "/": "-", "=": "_" })[mark] ?? mark);
const bytesOf = (token: string): Buffer =>
  Buffer.from(
    token.replace(/[*\-_]/g, (mark) => ({ "*": "+", "-": "/", _: "=" })[mark] ?? mark),
    "base64",
  );

describe("the parts of a token", () => {
  it("are all of it, and each holds the field that it is called", async () => {
    const token = await signUserSig(INPUT);
    const parts = partsOf(token) ?? [];
    expect(parts.map(({ text }) => text).join("")).toBe(token);
    expect(parts.map(({ name }) => name).filter((name) => FIELDS.includes(name as never))).toEqual([
      "identifier",
      "sdkappid",
      "time",
      "expire",
      "sig",
    ]);
    // Another value of a field changes its part, the signature and the checksum, which shares a
    // character with the closing brace.
    const other = partsOf(await signUserSig({ ...INPUT, expire: 96_400 })) ?? [];
    const changed = parts.filter(({ text }, place) => text !== other[place]?.text);
    expect(changed.map(({ name }) => name)).toEqual(["expire", "sig", "json", "checksum"]);
  });

  it("of a compressed token are its envelope, its data and its checksum", async () => {
    const json = bytesOf(await signUserSig(INPUT)).subarray(7, -4);
    const token = toTencent(deflateSync(json));
    const parts = partsOf(token) ?? [];
    expect(parts.map(({ name }) => name)).toEqual(["envelope", "compressed", "checksum"]);
    expect(parts.map(({ text }) => text).join("")).toBe(token);
  });

  it("of a token that is cut anywhere are what is left of it", async () => {
    const token = await signUserSig(INPUT);
    for (let length = 0; length < token.length; length++) {
      const cut = token.slice(0, length);
      const parts = partsOf(cut);
      if (parts) expect(parts.map(({ text }) => text).join("")).toBe(cut);
    }
  });

  it.each(["", "abc", "not!a!token", "eyJhbGciOiJIUzI1NiJ9.e30.x", "AAAAAAAAAAAAAAAA"])(
    "of %j are none",
    (text) => expect(partsOf(text)).toBeUndefined(),
  );
});

describe("a difference", () => {
  it.each([
    ["alice", "alice", ["alice", "", "", ""]],
    ["alice", "Alice", ["", "a", "A", "lice"]],
    ["alice", "alice ", ["alice", "", " ", ""]],
    ["aa", "aaa", ["aa", "", "a", ""]],
    ["", "x", ["", "", "x", ""]],
    ["名👍1", "名👎1", ["名", "👍", "👎", "1"]],
  ] as const)("between %j and %j", (expected, found, [before, mine, theirs, after]) => {
    expect(differ(expected, found)).toEqual({ before, expected: mine, found: theirs, after });
  });
});
