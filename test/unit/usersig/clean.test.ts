/** What people paste instead of a token: the noise is named, and the token inside is found. */

import { describe, expect, it } from "vitest";
import { TOKEN_MAXIMUM } from "../../../worker/usersig/clean.ts";
import { decodeUserSig, verifyUserSig } from "../../../worker/usersig/index.ts";
import { makeToken } from "../../usersig/independent.ts";
import { ALICE, KEY, KEYS, NOW } from "../../usersig/samples.ts";

/** A token that has every digit by which the alphabets differ: `*`, `-` inside, `_` at its end. */
const candidates = Array.from({ length: 500 }, (_, i) =>
  makeToken({ ...ALICE, userId: `alice${i}` }, KEY),
);
const TOKEN = candidates.find((token) => /^[^*]+\*.*-.*[^_]__$/.test(token)) as string;

const standard = (token: string) =>
  token.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
const STANDARD = standard(TOKEN);
const BASE64URL = STANDARD.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const PERCENT = TOKEN.replace(
  /[*\-_]/g,
  (digit) => `%${digit.charCodeAt(0).toString(16).toUpperCase()}`,
);
const wrapAt76 = (lineEnd: string) => (TOKEN.match(/.{1,76}/g) as string[]).join(lineEnd);
const answer = { userSig: TOKEN, sdkAppId: 1_400_000_001, userId: "alice", expire: 86_400 };
const rest =
  "https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=1400000001&identifier=administrator&usersig=";

const HARMLESS: readonly (readonly [string, string, readonly string[]])[] = [
  ["the token itself", TOKEN, []],
  ["double quotes", `"${TOKEN}"`, ["quoted"]],
  ["single quotes", `'${TOKEN}'`, ["quoted"]],
  ["backticks", `\`${TOKEN}\``, ["quoted"]],
  ["typographic quotes", `“${TOKEN}”`, ["quoted"]],
  ["single typographic quotes", `‘${TOKEN}’`, ["quoted"]],
  ["guillemets", `«${TOKEN}»`, ["quoted"]],
  ["quotes and a comma", `"${TOKEN}",`, ["quoted"]],
  ["quotes and a semicolon", `'${TOKEN}';`, ["quoted"]],
  ["spaces around", `  ${TOKEN} `, ["whitespace"]],
  ["a line feed after it", `${TOKEN}\n`, ["whitespace"]],
  ["CR LF after it", `${TOKEN}\r\n`, ["whitespace"]],
  ["a no-break space before it", `\u00a0${TOKEN}`, ["whitespace"]],
  ["a byte-order mark before it", `\ufeff${TOKEN}`, ["whitespace"]],
  ["a zero-width space after it", `${TOKEN}\u200b`, ["whitespace"]],
  ["a zero-width space inside", `${TOKEN.slice(0, 50)}\u200b${TOKEN.slice(50)}`, ["whitespace"]],
  ["a literal \\n after it", `${TOKEN}\\n`, ["whitespace"]],
  ["lines of 76", wrapAt76("\n"), ["whitespace"]],
  ["lines of 76 with CR LF and a last one", `${wrapAt76("\r\n")}\r\n`, ["whitespace"]],
  ["indented lines", wrapAt76("\n    "), ["whitespace"]],
  ["userSig=", `userSig=${TOKEN}`, ["wrapped"]],
  ["usersig: ", `usersig: ${TOKEN}`, ["wrapped"]],
  ["a shell variable", `export USER_SIG="${TOKEN}"`, ["wrapped", "quoted"]],
  ["a line of JSON", `"userSig":"${TOKEN}",`, ["wrapped", "quoted"]],
  ["a line of JavaScript", `userSig: '${TOKEN}',`, ["wrapped", "quoted"]],
  ["Bearer", `Bearer ${TOKEN}`, ["wrapped"]],
  ["our JSON answer", JSON.stringify(answer), ["wrapped"]],
  ["our JSON answer on several lines", JSON.stringify(answer, null, 2), ["wrapped"]],
  ["the answer of a PrivateMapKey", JSON.stringify({ privateMapKey: TOKEN }), ["wrapped"]],
  ["a JSON string in a JSON string", JSON.stringify(JSON.stringify(TOKEN)), ["quoted"]],
  ["a REST address", `${rest}${TOKEN}&random=99999999&contenttype=json`, ["wrapped"]],
  ["a REST address that ends with it", `${rest}${TOKEN}`, ["wrapped"]],
  ["a curl line", `curl -d '{}' '${rest}${TOKEN}&random=9'`, ["wrapped"]],
  ["a curl line with the token last", `curl -d '{}' '${rest}${TOKEN}'`, ["wrapped"]],
  ["standard base64", STANDARD, ["wrong_alphabet"]],
  ["standard base64 in quotes", `"${STANDARD}"`, ["quoted", "wrong_alphabet"]],
];

describe("noise around a good token", () => {
  it.each(HARMLESS)("%s: valid, and named", async (_, pasted, codes) => {
    const verification = await verifyUserSig(pasted, { keys: KEYS, now: NOW });
    expect(verification.findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
    expect(verification).toMatchObject({ valid: true, code: "ok" });
    expect(verification.findings.every(({ severity }) => severity === "warning")).toBe(true);
    expect(verification.cleaned).toBe(pasted === TOKEN ? undefined : TOKEN);
  });
});

const HARMFUL: readonly (readonly [string, string, string])[] = [
  ["percent-escapes", PERCENT, "url_encoded"],
  [
    "percent-escapes in lower case",
    PERCENT.replace(/%../g, (code) => code.toLowerCase()),
    "url_encoded",
  ],
  ["percent-escapes of percent-escapes", PERCENT.replaceAll("%", "%25"), "url_encoded"],
  ["percent-escapes in an address", `${rest}${PERCENT}&random=1`, "url_encoded"],
  ["percent-escapes in quotes", `"${PERCENT}"`, "url_encoded"],
  ["ordinary base64url", BASE64URL, "wrong_alphabet"],
  ["ordinary base64url with =", `${BASE64URL}==`, "wrong_alphabet"],
  ["spaces where + stood", STANDARD.replaceAll("+", " "), "wrong_alphabet"],
  ["one underscore gone", TOKEN.slice(0, -1), "missing_padding"],
  ["both underscores gone", TOKEN.slice(0, -2), "missing_padding"],
];

describe("a token that was changed on its way", () => {
  it.each(HARMFUL)(
    "%s: the whole token is read, the fault is its code, and the repaired token is given",
    async (_, pasted, code) => {
      const verification = await verifyUserSig(pasted, { keys: KEYS, now: NOW });
      expect(verification).toMatchObject({ valid: false, code, keyId: "current" });
      expect(verification.claims?.userId).toMatch(/^alice\d+$/);
      // What Tencent takes: the sentences say that it is given beside them.
      const repaired = await verifyUserSig(verification.cleaned ?? "", { keys: KEYS, now: NOW });
      expect(repaired).toMatchObject({ valid: true, claims: verification.claims });
    },
  );

  it("spaces where + stood are told from stray spaces, however many there are", async () => {
    const seen = new Set<number>();
    for (const token of candidates) {
      const pluses = token.split("*").length - 1;
      if (pluses === 0 || seen.has(pluses)) continue;
      seen.add(pluses);
      const verification = await verifyUserSig(standard(token).replaceAll("+", " "), {
        keys: KEYS,
        now: NOW,
      });
      expect(verification, `${pluses} spaces`).toMatchObject({
        code: "wrong_alphabet",
        keyId: "current",
      });
    }
    expect(seen.has(4)).toBe(true);
  });
});

describe("text without a token", () => {
  it.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n\t", "empty"],
    ["two quotes", '""', "empty"],
    ["a label alone", "userSig=", "empty"],
    ["zero-width characters", "\u200b\ufeff", "empty"],
    ["undefined", "undefined", "not_a_token"],
    ["[object Object]", "[object Object]", "not_a_token"],
    ["a sentence", "this is not a token!!", "bad_base64"],
    [
      "a JWT",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
      "not_a_token",
    ],
    ["a SecretKey", KEY, "not_a_token"],
    ["one character too many", "A".repeat(TOKEN_MAXIMUM + 1), "too_long"],
    ["an empty JSON object", "{}", "bad_base64"],
    ["a JSON array", "[]", "bad_base64"],
  ])("%s is %s", async (_, pasted, code) => {
    expect(await decodeUserSig(pasted)).toMatchObject({ code, format: "unknown" });
    expect(await verifyUserSig(pasted, { keys: KEYS, now: NOW })).toMatchObject({
      code,
      valid: false,
    });
  });

  it("names the character that no token has, and where it is", async () => {
    const { findings, cause } = await decodeUserSig(`${TOKEN.slice(0, 10)}!${TOKEN.slice(11)}`);
    expect(findings.find(({ code }) => code === "bad_base64")?.evidence).toEqual({
      position: 11,
      character: "!",
    });
    expect(cause).toContain("“!”");
  });
});

describe("a token whose end is missing", () => {
  it("shows the fields that stand before the cut, wherever that is, and never says valid", async () => {
    let shown = 0;
    for (let length = 1; length < TOKEN.length - 2; length++) {
      const verification = await verifyUserSig(TOKEN.slice(0, length), { keys: KEYS, now: NOW });
      expect(verification.valid, `cut at ${length}`).toBe(false);
      expect(
        ["truncated", "bad_zlib", "bad_base64", "missing_padding"],
        `cut at ${length}`,
      ).toContain(verification.code);
      if (verification.claims?.userId) {
        expect(verification.claims.userId).toMatch(/^alice\d+$/);
        shown++;
      }
    }
    expect(shown).toBeGreaterThan(TOKEN.length / 4);
  });

  it("is truncated, not bad_zlib, with its last 8 characters gone", async () => {
    expect(await decodeUserSig(TOKEN.slice(0, -8))).toMatchObject({ code: "truncated" });
  });
});
