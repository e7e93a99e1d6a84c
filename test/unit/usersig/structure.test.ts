/**
 * JSON whose structure is changed, in the envelope of a token: names, values, escapes, repetition,
 * nesting, control characters, cuts. The core throws at none of it, and sees the names that stand
 * twice which a parser of the test's own sees.
 */

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cleanToken } from "../../../worker/usersig/clean.ts";
import { decodeUserSig, signPrivateMapKey, verifyUserSig } from "../../../worker/usersig/index.ts";
import { Report } from "../../../worker/usersig/report.ts";
import { inBatches } from "../../support/in-batches.ts";
import {
  hmac,
  members,
  packBytes,
  packToken,
  textToSign,
  tokenFields,
} from "../../usersig/independent.ts";
import { ALICE, KEY, KEYS, NOW, random, SDKAPPID } from "../../usersig/samples.ts";

const { below, bytes } = random(31);
const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const some = <T>(maximum: number, make: () => T): T[] =>
  Array.from({ length: below(maximum + 1) }, make);

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes(91)).toString("base64")}\n-----END PUBLIC KEY-----`;
const NAMES = [
  "TLS.ver",
  "TLS.identifier",
  "TLS.sdkappid",
  "TLS.time",
  "TLS.expire",
  "TLS.userbuf",
  "TLS.sig",
];
const OLD_NAMES = ["TLS.sdk_appid", "TLS.expire_after", "TLS.account_type", "TLS.appid_at_3rd"];
const ODD_NAMES = [
  "",
  ":",
  ":b",
  "a:",
  ',"x":',
  "__proto__",
  "constructor",
  "toString",
  "{",
  "\u0000",
  "用户",
  "\ud800",
];
const PIECES = [
  "a",
  "0",
  ":",
  ",",
  "{",
  "}",
  "[",
  "]",
  " ",
  "\\",
  '"',
  "/",
  "\n",
  "\t",
  "\u0000",
  "\u2028",
  "é",
  "😀",
];

/**
 * A JSON text for a string, with escapes where none are needed, and sometimes with what no JSON
 * text may hold.
 */
function quoted(text: string, wild: boolean): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const written = units.map((unit) => {
    if (below(8) === 0) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return wild && below(6) === 0 ? unit : JSON.stringify(unit).slice(1, -1);
  });
  return `"${written.join("")}${wild && below(12) === 0 ? one(["\\", "\\u00", "\\x", "\n"]) : ""}"`;
}

const gap = () => some(2, () => one([" ", "\n", "\t", "\r"])).join("");

function value(depth: number, wild: boolean): string {
  const kind = below(depth > 4 ? 5 : 8);
  if (kind === 0)
    return one(["0", "-1", "1760000000", "86400", "1e3", "1.5", "9007199254740993", "1e400", "-0"]);
  if (kind === 1)
    return one(["true", "false", "null", ...(wild ? ["undefined", "NaN", "01", "+1", "'a'"] : [])]);
  if (kind < 5) return quoted(some(6, () => one(PIECES)).join(""), wild);
  if (kind === 5) return `[${some(3, () => value(depth + 1, wild)).join()}]`;
  return object(depth + 1, wild);
}

function object(depth: number, wild: boolean): string {
  const name = () =>
    quoted(
      one([NAMES, OLD_NAMES, ODD_NAMES, ODD_NAMES, [one(PIECES) + one(PIECES)]].map(one)),
      wild,
    );
  const written = some(8, () => `${gap()}${name()}${gap()}:${gap()}${value(depth, wild)}${gap()}`);
  return `{${written.join(",")}}`;
}

/**
 * Alice's good members, so that the later stages are reached, with others before, between and
 * behind them.
 */
function nearlyGood(wild: boolean): string {
  const good = Object.entries(members(ALICE, hmac(textToSign(ALICE), KEY))).map(
    ([name, it]) => `${quoted(name, false)}:${JSON.stringify(it)}`,
  );
  for (let added = below(4); added > 0; added--)
    good.splice(
      below(good.length + 1),
      0,
      `${quoted(one([...NAMES, ...ODD_NAMES]), wild)}:${value(0, wild)}`,
    );
  if (below(3) === 0) good.splice(below(good.length), 1);
  return `{${good.join(one([",", ", ", ",\n"]))}}`;
}

/** A text that is damaged as a whole: cut, with a piece taken out, put in, or doubled. */
function damaged(text: string): string {
  const [a, b] = [below(text.length + 1), below(text.length + 1)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return one([
    () => text.slice(0, b),
    () => text.slice(0, a) + text.slice(b),
    () => text.slice(0, a) + one(PIECES) + text.slice(a),
    () => text.slice(0, b) + text.slice(a),
  ])();
}

const ENVELOPES: readonly ((json: string) => string)[] = [
  packToken,
  (json) => deflateSync(json).toString("base64"),
  (json) => deflateSync(json).toString("base64url"),
  (json) => packBytes(deflateSync(json, { level: 0 })),
  (json) => packBytes(deflateSync(json).subarray(0, -below(20) - 1)),
  (json) => Buffer.from(packToken(json)).toString("base64"),
  (json) => JSON.stringify({ userSig: packToken(json) }),
  (json) => encodeURIComponent(packToken(json)),
  (json) => json,
];

/** Reads the token in every way; an exception fails the test. */
async function survives(token: string): Promise<void> {
  const publicKey = below(4) === 0 ? PUBLIC_KEY : undefined;
  cleanToken(token, new Report());
  await decodeUserSig(token);
  const options = { keys: KEYS, now: NOW, sdkAppId: SDKAPPID, userId: "alice", publicKey };
  await verifyUserSig(token, options);
}

const raised = async (token: string): Promise<string | undefined> =>
  survives(token).then(
    () => undefined,
    (error: unknown) => `${error}: ${JSON.stringify(token)}`,
  );

/** What is raised by reading tokens, side by side: most of the time is WebCrypto's. */
async function allRaised(count: number, make: () => string): Promise<string[]> {
  const outcomes = await inBatches(Array.from({ length: count }, make), raised);
  return outcomes.filter((outcome) => outcome !== undefined);
}

/**
 * The outermost object's names in their order, read letter by letter from JSON that `JSON.parse`
 * accepts.
 */
function namesOf(json: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let nameAt: number | undefined;
  for (let at = 0; at < json.length; at++) {
    const letter = json[at] as string;
    if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    else if (letter === ":" && depth === 1 && nameAt !== undefined) {
      names.push(JSON.parse(json.slice(nameAt, at)) as string);
      nameAt = undefined;
    } else if (letter === ",") nameAt = undefined;
    else if (letter === '"') {
      nameAt = at;
      for (at += 1; json[at] !== '"'; at++) if (json[at] === "\\") at += 1;
    }
  }
  return names;
}

describe("JSON of changed structure", () => {
  it("is read without an exception in every envelope", async () => {
    const token = () => {
      const wild = below(2) === 0;
      const whole = below(2) === 0 ? object(0, wild) : nearlyGood(wild);
      return one(ENVELOPES)(below(3) === 0 ? damaged(whole) : whole);
    };
    expect(await allRaised(1000, token)).toEqual([]);
  });

  it("has a duplicate_field exactly when a name of its outermost object stands twice", async () => {
    const seen = { twice: 0, once: 0, colon: 0 };
    for (let run = 0; run < 1000; run++) {
      const json = below(2) === 0 ? object(0, false) : nearlyGood(false);
      const names = namesOf(json);
      const twice = names.filter((name, at) => names.indexOf(name) < at);
      const { findings } = await decodeUserSig(packToken(json));
      const found = findings.find(({ code }) => code === "duplicate_field");
      expect(found?.evidence?.field, json).toBe(twice[0]);
      seen[twice.length > 0 ? "twice" : "once"]++;
      if (twice.some((name) => name.startsWith(":"))) seen.colon++;
    }
    // Otherwise the sentence above would hold for nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  it("keeps the members that stand whole when the end is missing", async () => {
    const json = JSON.stringify(members(ALICE, hmac(textToSign(ALICE), KEY)));
    for (let length = 1; length < json.length; length++) {
      const stored = deflateSync(json, { level: 0 });
      const { claims } = await decodeUserSig(packBytes(stored.subarray(0, 7 + length)));
      const whole = json.slice(0, length);
      expect(claims?.userId, whole).toBe(whole.includes('"alice"') ? "alice" : undefined);
      expect(claims?.sdkAppId, whole).toBe(whole.includes(`${SDKAPPID},`) ? SDKAPPID : undefined);
    }
  });

  it.each([
    ["a value that ends with a comma, a line feed between members", '{"a":"x,"\n,":b":1}'],
    ["the same without white space", '{"a":"x,",":b":1}'],
    ["a name of quotes and colons", '{"\\":":",\\":","b":1}'],
    ["a text that holds an object", '{"a":"{\\"b\\":1,\\"b\\":2}"}'],
    ["one name in two objects", '{"a":{"x":1},"b":{"x":1}}'],
  ])("%s: no name stands twice", async (_, json) => {
    JSON.parse(json);
    expect(await raised(packToken(json))).toBeUndefined();
    expect((await decodeUserSig(packToken(json))).findings.map(({ code }) => code)).not.toContain(
      "duplicate_field",
    );
  });

  it.each(['{":b":1,":b":2}', '{"a":"x,",":b":1,":b":2}', '{"":1,"":2}', '{"\\u003ab":1,":b":2}'])(
    "%s: a name stands twice",
    async (json) => {
      expect((await decodeUserSig(packToken(json))).findings.map(({ code }) => code)).toContain(
        "duplicate_field",
      );
    },
  );
});

describe("tickets of changed structure", () => {
  it("in the userbuf are read without an exception", async () => {
    const room = {
      strRoomId: "room",
      privileges: 255,
      secretKey: KEY,
      sdkAppId: SDKAPPID,
      userId: "alice",
    };
    const token = await signPrivateMapKey({ ...room, expire: 60, now: NOW });
    const fields = tokenFields(token);
    const changed = () => {
      const ticket = [...Buffer.from(fields["TLS.userbuf"] as string, "base64")];
      for (let change = below(4); change >= 0; change--)
        ticket.splice(
          below(ticket.length + 1),
          below(3),
          ...some(3, () => one([0, 1, 255, below(256)])),
        );
      const userBuf = Buffer.from(ticket).toString("base64");
      const text = textToSign({ ...ALICE, userBuf });
      return packToken(JSON.stringify(members({ ...ALICE, userBuf }, hmac(text, KEY))));
    };
    expect(await allRaised(300, changed)).toEqual([]);
  });

  it("in a userbuf that is no base64 are read without an exception, signed by somebody else", async () => {
    for (const userBuf of ["a", "名", "====", "a=b", "\u0000", "A".repeat(1001)]) {
      const text = textToSign({ ...ALICE, userBuf });
      const json = JSON.stringify(members({ ...ALICE, userBuf }, hmac(text, "another key")));
      expect(await raised(packToken(json))).toBeUndefined();
    }
  });

  it("of v1, bare and in an envelope, are read without an exception", async () => {
    const names = [
      ...OLD_NAMES,
      "TLS.identifier",
      "TLS.time",
      "TLS.sig",
      "__proto__",
      "TLS.userbuf",
    ];
    const ticket = () => {
      const written = some(9, () => `${quoted(one(names), false)}:${value(0, false)}`);
      const json = `{"TLS.sdk_appid":${value(3, false)},${written.join()}}`;
      return below(2) === 0 ? json : packToken(json);
    };
    expect(await allRaised(500, ticket)).toEqual([]);
  });
});
