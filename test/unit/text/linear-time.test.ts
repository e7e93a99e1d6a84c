/**
 * Text that others write is handled in linear time: the worst texts that we can think of cost at
 * most ten times as much processor time as an ordinary text of the same length. Costs are compared
 * with each other and never with a clock.
 */

import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createEventReader } from "../../../client/event-reader.ts";
import { readList } from "../../../site/batch/list.ts";
import { readCredentialFile } from "../../../site/settings/credential-file.ts";
import { tokenJson } from "../../../site/verify/token-json.ts";
import { compileGlob } from "../../../worker/access/globs.ts";
import { decodeBase64url } from "../../../worker/bytes/base64url.ts";
import { mendJson } from "../../../worker/bytes/mend-json.ts";
import { visible } from "../../../worker/bytes/text.ts";
import { readCodes, TEXT_MAXIMUM } from "../../../worker/codes/spelling.ts";
import { readBody } from "../../../worker/http/body.ts";
import { chooseLanguage } from "../../../worker/messages/index.ts";
import { explainCode } from "../../../worker/push/explain.ts";
import { recognise } from "../../../worker/push/kit/other-credential.ts";
import { readPem } from "../../../worker/push/kit/pem.ts";
import { unwrapFile, unwrapLine } from "../../../worker/push/kit/unwrap.ts";
import { maskToken, redact } from "../../../worker/push/redact.ts";
import { formOf } from "../../../worker/push/token-forms.ts";
import { otherOwners } from "../../../worker/push/token-shapes.ts";
import { VENDORS } from "../../../worker/push/vendors/index.ts";
import { proseOf } from "../../../worker/push/vendors/webpush/answer.ts";
import { AppBody } from "../../../worker/routes/app-body.ts";
import { cleanToken, TOKEN_MAXIMUM } from "../../../worker/usersig/clean.ts";
import { findToken, openJson } from "../../../worker/usersig/find.ts";
import { decodeUserSig, verifyUserSig } from "../../../worker/usersig/index.ts";
import { madeBy } from "../../../worker/usersig/made-by.ts";
import { membersOf } from "../../../worker/usersig/members.ts";
import { nameNoToken } from "../../../worker/usersig/no-token.ts";
import { isWhole } from "../../../worker/usersig/open.ts";
import { Report } from "../../../worker/usersig/report.ts";
import { straightened, unescaped } from "../../../worker/usersig/unescape.ts";
import { packToken } from "../../usersig/independent.ts";
import { ALICES_TOKEN, KEYS, NOW, random } from "../../usersig/samples.ts";
import { leastCost, readOnce } from "./plain-cost.ts";

/**
 * What is repeated. Each is something that a pattern or a loop may take for the beginning, the
 * middle or the end of something.
 */
const UNITS = [
  ..." \t\n\r=_-.,;:&?#%<>\"'`\\/{}[]()@*|0aA+\u200b\ufeff\u00a0“「\ud800\u202e",
  ...' \n| \r\n|\t\n|\\n|\\r|\\\\|\\"|""|",|":|"a":|"a":1,|{"a":|[{|%25|%2525|%0a|a |A=|=_|_=|&a=|<a |<a>|</'.split(
    "|",
  ),
  ...'sig=|userSig=|?usersig=|usersig: |export |Bearer |"userSig":"|token: |TLS.|"TLS.sig":"|"TLS.time":1 '.split(
    "|",
  ),
  ...'code: |code=1 |12,345,|0x1|-1|1.|A_b|Aa-|a.b/|错误码：|error is "'.split("|"),
  ..."eyJ|eyJhbGciOi|eyJhbGciOiJI.|ya29.|-----|-----BEGIN |-----BEGIN A-----|-----END |-----BEGIN PUBLIC KEY-----".split(
    "|",
  ),
  ...'"endpoint"|"endpoint" :|"id_token" : |APA91b|AuthKey_AAAAAAAAAA|OPPO_|v2-|AB_|a.|a@|http://|en,|en;q=0.1,| .|{a}'.split(
    "|",
  ),
];

/**
 * A text of exactly `length` characters, with its own beginning and end around the repeated part.
 */
const repeated = (unit: string, length: number, begin = "", end = ""): string =>
  begin +
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length - begin.length - end.length) +
  end;

/**
 * Around the repeated part stands what makes a match fail as late as possible, or what leads to a
 * branch of its own.
 */
const AROUND = [
  ["", ""],
  ["a", "b"],
  ["", "\u0000"],
  ["", "}"],
  ["", '"'],
  ["=", "!"],
  ['"', ""],
  ["sig=sig=sig=sig=a", "b"],
  ['{"userSig":"', '"}'],
  ["%20", "%"],
  ["AA ", "AA=A"],
  ["eyJ", ".x"],
  ["0", "!"],
  ["-----BEGIN A-----", "-----END B-----"],
] as const;

const ordinary = (length: number): string => {
  const { below } = random(length);
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-";
  return Array.from({ length }, () => digits[below(digits.length)]).join("");
};

const form = (text: string): Request =>
  new Request("http://localhost/", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: text,
  });
const FlatBody = v.strictObject({
  userSig: v.optional(v.string()),
  a: v.optional(v.array(v.string())),
});

const pemIn = (publicKey: string) =>
  verifyUserSig('{"TLS.sdk_appid":"1","TLS.sig":"AAAA"}', { keys: KEYS, now: NOW, publicKey });
const vendors = Object.values(VENDORS);

/** [what it is, characters that it is tried with, the function] */
const FUNCTIONS: readonly (readonly [string, number, (text: string) => unknown])[] = [
  ["cleaning a token", TOKEN_MAXIMUM, (text) => cleanToken(text, new Report())],
  ["naming what is no token", TOKEN_MAXIMUM, (text) => nameNoToken(text, text, "alice")],
  ["finding a token", TOKEN_MAXIMUM, (text) => findToken(text, isWhole)],
  ["a JSON value with a token", TOKEN_MAXIMUM, openJson],
  ["undoing escapes", TOKEN_MAXIMUM, (text) => [unescaped(text), straightened(text)]],
  ["whose hand a JSON shows", 8192, (json) => madeBy({ json, alphabet: "Tencent" })],
  ["decoding a token", TOKEN_MAXIMUM, (text) => decodeUserSig(text)],
  ["verifying a token", TOKEN_MAXIMUM, (text) => verifyUserSig(text, { keys: KEYS, now: NOW })],
  ["reading a token's public key", 32_768, pemIn],
  ["the members of a JSON text", 8192, membersOf],
  ["a token's JSON in the page", TOKEN_MAXIMUM, tokenJson],
  ["showing control characters", 8192, visible],
  ["a vendor's page", 8192, proseOf],
  [
    "redacting a vendor's answer",
    8192,
    (text) => redact(text, [ALICES_TOKEN], ["a secret of some length"]),
  ],
  ["masking a device token", 4096, maskToken],
  ["whose a device token is", 4096, (text) => otherOwners(text, VENDORS.xiaomi)],
  ["what kind of text a device token is", 4096, formOf],
  [
    "the vendors' own look at a device token",
    4096,
    (text) => vendors.map((vendor) => vendor?.checkToken?.(text)),
  ],
  [
    "a sentence around a vendor's words",
    4096,
    (message) => explainCode("fcm_invalid_argument", { message }, "en"),
  ],
  ["a pasted key", 8192, readPem],
  ["what is around a key file", 8192, (text) => recognise(unwrapFile(text).text)],
  ["what is around a secret", 8192, (text) => recognise(unwrapLine(text).text)],
  ["mending JSON", 8192, (text) => mendJson(`{${text}`)],
  ["base64url", 8192, decodeBase64url],
  ["a form", 8192, (text) => readBody(form(text), FlatBody)],
  ["an app's origins", 8192, (text) => v.safeParse(AppBody, { origins: [text] })],
  ["Accept-Language", 8192, chooseLanguage],
  ["a UserID pattern", 8192, (text) => compileGlob("*a*b*")(text)],
  ["a list of UserIDs", 8192, (text) => readList(text, () => false)],
  ["a stream of events", 8192, (text) => createEventReader()(text)],
  ["codes in a message", TEXT_MAXIMUM, readCodes],
  ["a key file", 8192, (text) => readCredentialFile(new File([text], `${text.slice(0, 250)}.p8`))],
];

/**
 * An ordinary text for what is not meant for digits of base64, or writes escapes for control
 * characters.
 */
const USUAL = new Map([
  ["showing control characters", "a line\n"],
  ["a sentence around a vendor's words", "a line\n"],
  ["the members of a JSON text", '"name": "value", '],
  ["a JSON value with a token", '"name": "value", '],
  ["whose hand a JSON shows", '"name": "value", '],
  ["a list of UserIDs", "alice\n"],
  ["codes in a message", "the call failed again, "],
  // Base64 of base64.
  ["what is around a key file", "QUFB"],
  ["what is around a secret", "name = value "],
]);

/**
 * At most: trying ends when a try is within bounds. On a busy machine, or before V8 has compiled,
 * the first seldom are.
 */
const TRIES = 40;

describe.each(FUNCTIONS)("%s", (name, length, run) => {
  it("costs at most ten times an ordinary text of the same length", async () => {
    const unit = USUAL.get(name);
    const plain = unit === undefined ? ordinary(length) : repeated(unit, length);
    const usual = await leastCost(async () => {
      await run(plain);
      readOnce(plain);
    }, 15);
    for (const unit of UNITS)
      for (const [begin, end] of AROUND) {
        const text = repeated(unit, length, begin, end);
        const cost = await leastCost(() => run(text), TRIES, 10 * usual);
        // A thousand and more: asserting only what fails saves as much time as the work takes.
        if (cost > 10 * usual || text.length !== length)
          expect.fail(`${JSON.stringify([begin, unit, end])} costs ${cost / usual} times as much`);
      }
  });
});

it("a form of many names costs at most ten times one of a single long value", async () => {
  const many = Array.from({ length: 10_000 }, (_, name) => `${name}=`).join("&");
  const read = (text: string) => () => readBody(form(text), FlatBody);
  const usual = await leastCost(async () => {
    await read(`userSig=${ordinary(many.length)}`)();
    readOnce(many);
  }, 10);
  const cost = await leastCost(read(many), TRIES, 10 * usual);
  expect(cost / usual).toBeLessThanOrEqual(10);
});

describe("a whole token", () => {
  /** Token of about `length` characters from JSON made for it, hardly compressed. */
  const SHAPES: readonly (readonly [string, (size: number) => string])[] = [
    [
      "many names",
      (size) => `{${Array.from({ length: size / 12 }, (_, i) => `"n${i}":${i}`).join()}}`,
    ],
    ["one name again and again", (size) => `{${'"a":1,'.repeat(size / 6)}"b":1}`],
    ["deep brackets", (size) => `{"a":${"[".repeat(size / 2)}${"]".repeat(size / 2)}}`],
    ["deep objects", (size) => `${'{"a":'.repeat(size / 6)}1${"}".repeat(size / 6)}`],
    ["texts of escapes", (size) => `{"a":"${"\\u0074".repeat(size / 6)}"}`],
    ["backslashes", (size) => `{"a":"${"\\\\".repeat(size / 2)}"}`],
    ["a text without an end", (size) => `{"a":"${"x".repeat(size)}`],
    ["white space", (size) => `{"a":${" ".repeat(size)}1}`],
    ["long userbuf", (size) => `{"TLS.sdkappid":1,"TLS.userbuf":"${"A".repeat(size)}"}`],
    ["TLS names", (size) => `{${'"TLS.sig":"a",'.repeat(size / 14)}`],
  ];

  it.each(SHAPES)(
    "around %s costs at most ten times an ordinary text of the longest length",
    async (_, make) => {
      const plain = ordinary(TOKEN_MAXIMUM);
      const judge = (text: string) => async () => {
        await verifyUserSig(text, { keys: KEYS, now: NOW });
        tokenJson(text);
      };
      const usual = await leastCost(async () => {
        await judge(plain)();
        readOnce(plain);
      }, 15);
      const token = packToken(make(7900));
      const cost = await leastCost(judge(token), TRIES, 10 * usual);
      expect(cost / usual).toBeLessThanOrEqual(10);
    },
  );
});
