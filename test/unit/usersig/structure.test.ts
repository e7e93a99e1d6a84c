/**
 * JSON whose structure is changed, in the envelope of a token (`changed-json.ts`). The core throws at none of it, and sees the names that stand
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
import { ALICE, KEY, KEYS, NOW, SDKAPPID } from "../../usersig/samples.ts";
import {
  below,
  bytes,
  damaged,
  ENVELOPES,
  nearlyGood,
  OLD_NAMES,
  object,
  one,
  quoted,
  some,
  value,
} from "./changed-json.ts";

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes(91)).toString("base64")}\n-----END PUBLIC KEY-----`;

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
