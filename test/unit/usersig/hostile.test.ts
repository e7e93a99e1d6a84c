/**
 * Input made to break the core. Whatever it is: no exception, and never `valid` for anything that
 * was not signed.
 */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { TOKEN_MAXIMUM } from "../../../worker/usersig/clean.ts";
import { decodeUserSig, type Verification, verifyUserSig } from "../../../worker/usersig/index.ts";
import {
  hmac,
  makeToken,
  members,
  openToken,
  packBytes,
  packToken,
  type TokenFields,
  textToSign,
} from "../../usersig/independent.ts";
import { ALICE, KEY, KEYS, NOW, SDKAPPID } from "../../usersig/samples.ts";

const verify = (token: string): Promise<Verification> =>
  verifyUserSig(token, { keys: KEYS, now: NOW });
const sig = hmac(textToSign(ALICE), KEY);
const alice = members(ALICE, sig);

const isRecord = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Decodes and verifies; an exception fails the test, and so does `valid` with other claims than
 * Alice's.
 */
async function survives(text: string, what: string): Promise<void> {
  await decodeUserSig(text);
  const { valid, claims } = await verify(text);
  if (valid)
    expect(claims, what).toMatchObject({
      userId: "alice",
      sdkAppId: SDKAPPID,
      expire: ALICE.expire,
    });
}

describe("a signed field that was replaced", () => {
  const VALUES = [
    "",
    "bob",
    "Alice",
    "alice ",
    0,
    -1,
    1,
    1.5,
    1e21,
    2 ** 53,
    null,
    true,
    [],
    ["alice"],
    {},
    "1400000001",
  ];
  const SIGNED = ["TLS.identifier", "TLS.sdkappid", "TLS.time", "TLS.expire", "TLS.sig"];

  it.each(SIGNED)("%s is never valid, whatever stands there", async (name) => {
    for (const value of [...VALUES, `${alice[name]}`, undefined])
      if (value !== alice[name])
        expect(
          (await verify(packToken(JSON.stringify({ ...alice, [name]: value })))).valid,
          `${value}`,
        ).toBe(false);
  });

  it.each([...SIGNED, "TLS.ver", "TLS.userbuf"])(
    "%s of a wrong type is not valid, even when it was signed so",
    async (name) => {
      for (const value of [null, true, [], {}, ["2.0"], { toString: 1, valueOf: 1 }, 7.5]) {
        const fields: Record<string, unknown> = { ...alice, [name]: value };
        const line = (field: string) =>
          `${field}:${isRecord(fields[field]) ? "x" : fields[field]}\n`;
        const names = ["TLS.identifier", "TLS.sdkappid", "TLS.time", "TLS.expire"];
        const signed = [...names, ...(name === "TLS.userbuf" ? [name] : [])].map(line).join("");
        const token = packToken(
          JSON.stringify(name === "TLS.sig" ? fields : { ...fields, "TLS.sig": hmac(signed, KEY) }),
        );
        const verification = await verify(token);
        expect(verification.valid, JSON.stringify(value)).toBe(false);
        expect(["bad_field_type", "missing_field", "unsupported_version"]).toContain(
          verification.code,
        );
        await decodeUserSig(token);
      }
    },
  );

  it("a number that was signed as another spelling of itself is the same number", async () => {
    const json = JSON.stringify(alice).replace(`${NOW}`, "1.76e9");
    expect(await verify(packToken(json))).toMatchObject({ valid: true });
  });
});

describe("a name that stands twice", () => {
  const TWICE = [
    ["at the end", `{"TLS.identifier":"bob",${JSON.stringify(alice).slice(1)}`],
    ["at the beginning", `${JSON.stringify(alice).slice(0, -1)},"TLS.identifier":"alice"}`],
    ["with spaces", `{ "TLS.sdkappid" : 1 , ${JSON.stringify(alice).slice(1)}`],
    ["with an escape", `{"TLS.\\u0069dentifier":"bob",${JSON.stringify(alice).slice(1)}`],
    [
      "with an escape, the other way round",
      `${JSON.stringify(alice).replace("TLS.time", "TLS.\\u0074ime").slice(0, -1)},"TLS.time":${NOW}}`,
    ],
  ] as const;

  it.each(TWICE)("is refused (%s), because verifiers read different values", async (_, json) => {
    expect(await verify(packToken(json))).toMatchObject({ valid: false, code: "duplicate_field" });
  });

  it.each(['a","TLS.identifier":"b', '{"x":1,"x":1}', ',"x":,"x":'])(
    "is not seen inside a UserID such as %j",
    async (userId) => {
      expect(await verify(makeToken({ ...ALICE, userId }, KEY))).toMatchObject({
        valid: true,
        claims: { userId },
      });
    },
  );
});

describe("line feeds that split the signed text anew", () => {
  const victim = { ...ALICE, userId: "administrator" };
  const tail = (fields: TokenFields) =>
    textToSign({ ...fields, userId: "" }).slice("TLS.identifier:".length, -1);

  it.each(["", "YWJj", "x"])(
    "a userbuf of %j and further lines is refused, though the HMAC is right",
    async (begin) => {
      // What a careless service signs for a stranger who calls himself by several lines …
      const stranger = `administrator${tail(victim)}\nTLS.userbuf:${begin}`;
      const signed = textToSign({ ...ALICE, userId: stranger });
      // … is also the signed text of the administrator with the rest as a userbuf.
      const forged = { ...victim, userBuf: `${begin}${tail(ALICE)}` };
      expect(textToSign(forged)).toBe(signed);
      const verification = await verify(
        packToken(JSON.stringify(members(forged, hmac(signed, KEY)))),
      );
      expect(verification).toMatchObject({ valid: false, code: "bad_userbuf" });
    },
  );

  it("an SDKAppID, time or lifetime with lines in it is refused", async () => {
    for (const name of ["TLS.sdkappid", "TLS.time", "TLS.expire"]) {
      const fields = { ...alice, [name]: `${alice[name]}\nTLS.x:1` };
      const signed = textToSign(ALICE).replace(
        `${name}:${alice[name]}`,
        `${name}:${alice[name]}\nTLS.x:1`,
      );
      const verification = await verify(
        packToken(JSON.stringify({ ...fields, "TLS.sig": hmac(signed, KEY) })),
      );
      expect(verification).toMatchObject({ valid: false, code: "bad_field_type" });
    }
  });

  it("a UserID with a line feed is shown with a warning that it cannot be trusted", async () => {
    const verification = await verify(makeToken({ ...ALICE, userId: `alice${tail(ALICE)}` }, KEY));
    expect(verification.findings.map(({ code }) => code)).toContain("userid_control_inside");
  });
});

describe("bytes that are not UTF-8", () => {
  const latin = Buffer.from(
    openToken(makeToken({ ...ALICE, userId: "al\ufffdce" }, KEY)).replace("\ufffd", "\xff"),
    "latin1",
  );

  it("are refused, though they read as U+FFFD, which was signed", async () => {
    expect(await verify(packToken(latin))).toMatchObject({ valid: false, code: "bad_utf8" });
  });

  it("are refused also when something follows the data", async () => {
    const token = packBytes(Buffer.concat([deflateSync(latin), Buffer.of(0)]));
    expect(await verify(token)).toMatchObject({ valid: false });
  });
});

describe("huge and deep input", () => {
  const LARGE = 65_536;
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  it.each([
    ["64 KiB of one letter", "A".repeat(LARGE)],
    ["64 KiB of quotes", '"'.repeat(LARGE)],
    ["64 KiB of opening brackets", "[".repeat(LARGE)],
    ["64 KiB of percent-escapes", "%25".repeat(LARGE / 3)],
    ["64 KiB of spaces and a letter", `${" ".repeat(LARGE)}A`],
    ["8 KiB of quotes", '"'.repeat(TOKEN_MAXIMUM)],
    ["8 KiB of percent-escapes", "%25".repeat(TOKEN_MAXIMUM / 4)],
    ["8 KiB of labels", "userSig=".repeat(TOKEN_MAXIMUM / 8)],
    ["8 KiB of spaces between letters", "A ".repeat(TOKEN_MAXIMUM / 2)],
    ["8 KiB of =", "=".repeat(TOKEN_MAXIMUM)],
    ["8 KiB of _", "_".repeat(TOKEN_MAXIMUM)],
    ["8 KiB of brackets as JSON", nested(TOKEN_MAXIMUM / 2)],
  ])("%s", async (_, text) => {
    await survives(text, "large");
    expect((await verify(text)).valid).toBe(false);
  });

  it.each([
    ["a name", `{"${"x".repeat(8000)}":1}`],
    ["1,000 names", `{${Array.from({ length: 1000 }, (_, i) => `"${i}":1`).join()}}`],
    ["a deep array as TLS.ver", JSON.stringify(alice).replace('"2.0"', nested(3900))],
    [
      "a deep array as userbuf",
      `${JSON.stringify(alice).slice(0, -1)},"TLS.userbuf":${nested(3900)}}`,
    ],
    ["a deep array as UserID", JSON.stringify(alice).replace('"alice"', nested(3900))],
    [
      "an object that cannot become text as TLS.ver",
      JSON.stringify(alice).replace('"2.0"', '{"toString":1}'),
    ],
    [
      "a prototype",
      `{"__proto__":{"TLS.ver":"2.0"},${JSON.stringify(alice).slice('{"TLS.ver":"2.0",'.length)}`,
    ],
    ["7,600 backslashes in an unfinished text", `{"TLS.identifier":"${"\\\\".repeat(3800)}`],
    ["unfinished members", '"TLS.sig":"'.repeat(700)],
    ["spaces after a name", `{"TLS.sig"${" ".repeat(8000)}`],
    ["commas and quotes", `{"TLS.sig":"${',\\"'.repeat(2600)}"}`],
  ])("an envelope around %s", async (_, json) => {
    await survives(packToken(json), json.slice(0, 60));
    const verification = await verify(packToken(json));
    expect(verification.valid).toBe(false);
    expect(JSON.stringify(verification).length).toBeLessThan(200_000);
  });
});
