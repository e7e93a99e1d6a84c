/**
 * The texts that signing code really signs in place of the four lines. Runs only after a mismatch.
 */

import { decodeBase64, encodeBase64 } from "../bytes/base64.ts";
import { withoutPadding } from "../bytes/text.ts";
import { type SignedFields, signedText } from "./signed-text.ts";
import type { Clue, Evidence } from "./types.ts";

export interface TextVariant {
  readonly code: Clue;
  readonly text: string;
  readonly evidence?: Evidence;
}

/** Seconds: lifetimes in common use, to recognise one that was edited after signing. */
const LIFETIMES = [
  300, 3600, 7200, 86400, 172800, 604800, 2592000, 5184000, 7776000, 15552000, 31104000, 31536000,
  315360000, 1576800000,
];

const encoder = new TextEncoder();

type Pair = readonly [name: string, value: string];

function pairsOf({ userId, sdkAppId, time, expire, userBuf }: SignedFields): Pair[] {
  const pairs: Pair[] = [
    ["identifier", userId],
    ["sdkappid", String(sdkAppId)],
    ["time", String(time)],
    ["expire", String(expire)],
  ];
  if (userBuf !== undefined) pairs.push(["userbuf", userBuf]);
  return pairs;
}

function* ordersOf<T>(items: readonly T[], begun: readonly T[] = []): Generator<readonly T[]> {
  if (items.length === 0) yield begun;
  for (let i = 0; i < items.length; i++)
    yield* ordersOf([...items.slice(0, i), ...items.slice(i + 1)], [...begun, items[i] as T]);
}

const linesOf = (pairs: readonly Pair[]): string[] =>
  pairs.map(([name, value]) => `TLS.${name}:${value}`);

function* lineEnds(fields: SignedFields): Generator<string> {
  const lines = linesOf(pairsOf(fields));
  for (const end of ["\n", "\r\n", "\r", "\n\n"]) {
    if (end !== "\n") yield lines.map((line) => line + end).join("");
    yield lines.join(end);
  }
  const text = signedText(fields);
  yield `${text}\n`;
  yield `\n${text}`;
  yield `\n${lines.join("\n")}`;
  yield `${text.slice(0, -1)}\r\n`;
  for (const indent of ["  ", "    ", "\t", " "]) {
    yield lines.map((line) => `${indent}${line}\n`).join("");
    yield `\n${lines.map((line) => `${indent}${line}\n`).join("")}`;
    yield `${lines.join(`\n${indent}`)}\n`;
  }
  yield lines.map((line) => `${line} \n`).join("");
}

function* separators(fields: SignedFields): Generator<string> {
  const pairs = pairsOf(fields);
  for (const link of [":", "=", ": ", "", " "])
    for (const name of [(it: string) => `TLS.${it}`, (it: string) => it])
      for (const [between, end] of [
        ["\n", "\n"],
        ["", ""],
        ["&", ""],
        [",", ""],
        [";", ""],
        [" ", ""],
        ["|", ""],
      ] as const) {
        const text = pairs.map(([key, value]) => name(key) + link + value).join(between) + end;
        if (text !== signedText(fields)) yield text;
      }
  yield signedText(fields).toLowerCase();
  yield signedText(fields).toUpperCase();
  const values = pairs.map(([, value]) => value);
  for (const between of ["", "\n", ":", "_", "-", "|", ",", "&", "."]) yield values.join(between);
  yield values.map((value) => `${value}\n`).join("");
}

/** One number written otherwise: as a float, grouped, with a blank, in milliseconds. */
function* numbers(fields: SignedFields): Generator<TextVariant> {
  for (const name of ["expire", "time", "sdkAppId"] as const) {
    const number = Number(fields[name]);
    const forms = new Set([
      ...[".0", ".5", ".00", ".25", ".75", ".1", ".9", ".000000", " ", "L", "s"].map(
        (end) => `${number}${end}`,
      ),
      ` ${number}`,
      `"${number}"`,
      `+${number}`,
      number.toLocaleString("en"),
      String(number * 1000),
      String(Math.floor(number / 1000)),
      ...exponents(number),
      ...(name === "sdkAppId" ? [] : otherNumbers(name, fields)),
    ]);
    forms.delete(String(number));
    for (const form of forms)
      yield {
        code:
          name === "sdkAppId" && form.trim() === String(number)
            ? "signed_spaced_sdkappid"
            : "signed_number_text",
        text: signedText({ ...fields, [name]: form }),
        evidence: { signed: form, shown: number },
      };
  }
}

/** Another clock, another moment of the same clock, an end in place of a lifetime. */
function otherNumbers(name: "time" | "expire", { time, expire }: SignedFields): string[] {
  const [from, lasts] = [Number(time), Number(expire)];
  if (name === "expire") return [`${from + lasts}`];
  const shifts = [1, -1, 2, -2, 3, -3, 28_800, -28_800, lasts];
  return shifts.map((shift) => `${from + shift}`);
}

function exponents(number: number): string[] {
  const [digits = "", power = ""] = number.toExponential().split("e+");
  const point = digits.includes(".") ? digits : `${digits}.0`;
  return [`${point}E${power}`, `${point}E+${power}`, `${digits}e+${power.padStart(2, "0")}`];
}

const UNSET = "undefined|null||None|nil|NaN|0|<nil>|(null)|[object Object]".split("|");

function* unset(fields: SignedFields): Generator<TextVariant> {
  for (const [name, field] of [
    ["sdkAppId", "TLS.sdkappid"],
    ["userId", "TLS.identifier"],
    ["expire", "TLS.expire"],
    ["time", "TLS.time"],
  ] as const)
    for (const value of UNSET)
      if (String(fields[name]) !== value)
        yield {
          code: "signed_unset_value",
          text: signedText({ ...fields, [name]: value }),
          evidence: { field, signed: value },
        };
}

function* swapped(fields: SignedFields): Generator<TextVariant> {
  const names = ["userId", "sdkAppId", "time", "expire"] as const;
  const shown = { userId: "UserID", sdkAppId: "SDKAppID", time: "time", expire: "lifetime" };
  for (const [i, first] of names.entries())
    for (const second of names.slice(i + 1))
      yield {
        code: "signed_swapped",
        text: signedText({
          ...fields,
          [first]: String(fields[second]),
          [second]: String(fields[first]),
        } as SignedFields),
        evidence: { first: shown[first], second: shown[second] },
      };
}

/** The token's own JSON without the signature, as serialisers write it. */
function* jsons(fields: SignedFields, json: string): Generator<string> {
  let object: Record<string, unknown>;
  try {
    const { "TLS.sig": _, ...rest } = JSON.parse(json) as Record<string, unknown>;
    object = rest;
  } catch {
    return;
  }
  const byName = Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { "TLS.ver": version, ...bare } = object;
  const official = {
    "TLS.ver": version,
    "TLS.identifier": fields.userId,
    "TLS.sdkappid": object["TLS.sdkappid"],
    "TLS.time": object["TLS.time"],
    "TLS.expire": object["TLS.expire"],
  };
  const { "TLS.time": time, "TLS.expire": expire, ...front } = official;
  for (const one of [
    object,
    byName,
    official,
    { ...front, "TLS.expire": expire, "TLS.time": time },
    bare,
    { ...object, "TLS.sig": "" },
  ]) {
    const compact = JSON.stringify(one);
    yield compact;
    yield `${compact}\n`;
    yield compact.replace(/":/g, '": ').replace(/,"/g, ', "');
    yield JSON.stringify(one, null, 2);
  }
}

/** A UserID in the forms that code gives it before it signs. */
function usersOf(userId: string, expected: string | undefined): Set<string> {
  const others = new Set([
    ...(expected === undefined ? [] : [expected]),
    userId.trim(),
    `${userId} `,
    ` ${userId}`,
    `${userId}\n`,
    userId.toLowerCase(),
    userId.toUpperCase(),
    `"${userId}"`,
    `'${userId}'`,
    userId.normalize("NFD"),
    userId.normalize("NFC"),
    encodeBase64(encoder.encode(userId)),
    ...(userId.isWellFormed() ? [encodeURIComponent(userId)] : []),
  ]);
  others.delete(userId);
  others.delete("");
  return others;
}

const withCode = function* (code: Clue, texts: Iterable<string>): Generator<TextVariant> {
  for (const text of texts) yield { code, text };
};

/**
 * @param json the token's own JSON
 * @param expectedUserId given for comparison
 */
export function* textVariants(
  signed: SignedFields,
  json: string,
  expectedUserId?: string,
): Generator<TextVariant> {
  yield { code: "signed_literal_newline", text: signedText(signed, "\\n") };
  if (signed.userBuf === undefined)
    yield { code: "signed_empty_userbuf", text: signedText({ ...signed, userBuf: "" }) };
  else {
    const { userBuf } = signed;
    yield { code: "signed_without_userbuf", text: signedText({ ...signed, userBuf: undefined }) };
    const tencents = userBuf.replace(/[+/=]/g, (digit) =>
      digit === "+" ? "*" : digit === "/" ? "-" : "_",
    );
    const bytes = decodeBase64(userBuf.replace(/[\r\n]/g, ""));
    for (const form of [
      tencents,
      withoutPadding(userBuf),
      `${userBuf}\n`,
      ...(bytes ? [String.fromCharCode(...bytes)] : []),
    ])
      yield { code: "signed_userbuf", text: signedText({ ...signed, userBuf: form }) };
  }
  for (const userId of usersOf(signed.userId, expectedUserId))
    yield {
      code: "signed_other_user",
      text: signedText({ ...signed, userId }),
      evidence: { userId },
    };
  for (const expire of LIFETIMES)
    if (expire !== signed.expire)
      yield {
        code: "signed_other_expire",
        text: signedText({ ...signed, expire }),
        evidence: { signed: expire, shown: signed.expire },
      };
  yield* withCode("signed_line_ends", lineEnds(signed));
  const lines = linesOf(pairsOf(signed));
  for (const order of ordersOf(lines)) {
    yield { code: "signed_order", text: order.map((line) => `${line}\n`).join("") };
    // With a userbuf there are 120 orders: those with all line ends are enough.
    if (lines.length === 4) yield { code: "signed_order", text: order.join("\n") };
  }
  for (const missing of lines)
    yield {
      code: "signed_order",
      text: lines.map((line) => (line === missing ? "" : `${line}\n`)).join(""),
    };
  for (const version of ["TLS.ver:2.0", "TLS.version:2.0"]) {
    yield { code: "signed_version", text: `${version}\n${signedText(signed)}` };
    yield { code: "signed_version", text: `${signedText(signed)}${version}\n` };
    yield { code: "signed_version", text: `${version}\n${lines.join("\n")}` };
  }
  yield* withCode("signed_separators", separators(signed));
  yield* withCode("signed_json", jsons(signed, json));
  const values = pairsOf(signed).map(([, value]) => value);
  const joined = values.join("");
  for (const text of [joined, values.slice(0, 4).join("")])
    yield { code: "signed_faq_formula", text: text + encodeBase64(encoder.encode(text)) };
  yield* numbers(signed);
  yield* unset(signed);
  yield* swapped(signed);
}
