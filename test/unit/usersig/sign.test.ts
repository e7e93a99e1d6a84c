/** Signing: what independent implementations make of our tokens, and what is refused. */

import { createRequire } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type SignInput,
  signPrivateMapKey,
  signUserSig,
  UserSigInputError,
  verifyUserSig,
} from "../../../worker/usersig/index.ts";
import { holds, openToken, tokenFields } from "../../usersig/independent.ts";
import { KEY, KEYS, NOW, random, SDKAPPID } from "../../usersig/samples.ts";

interface TencentApi {
  genUserSig(userId: string, expire: number): string;
  genSig(userId: string, expire: number, userBuf: Buffer | null): string;
  genPrivateMapKey(userId: string, expire: number, roomId: number, privileges: number): string;
  genPrivateMapKeyWithStringRoomID(
    userId: string,
    expire: number,
    room: string,
    privileges: number,
  ): string;
}
const tencent = createRequire(import.meta.url)("tls-sig-api-v2") as {
  Api: new (sdkAppId: number, key: string) => TencentApi;
};

const ALICE: SignInput = {
  sdkAppId: SDKAPPID,
  secretKey: KEY,
  userId: "alice",
  expire: 86_400,
  now: NOW,
};
const sign = (changes: Partial<SignInput> = {}) => signUserSig({ ...ALICE, ...changes });

/** The code of the refusal; an answer instead of one fails the test. */
async function refusal(attempt: Promise<string>): Promise<string> {
  const answer = await attempt.then(
    () => "signed",
    (error: unknown) => error,
  );
  if (answer instanceof UserSigInputError) return answer.code;
  throw new Error(`not refused: ${String(answer)}`);
}

const WIDE = [
  "alice",
  "a",
  " ",
  "a b",
  'quo"te',
  "back\\slash",
  "<b>&'",
  "x".repeat(32),
  "用户一",
  "😀",
  "é",
  "\ufffd",
];

describe("a token of ours, read with node:crypto and node:zlib", () => {
  it.each(WIDE)("holds for %j", async (userId) => {
    const token = await sign({ userId });
    expect(holds(token, KEY)).toBe(true);
    expect(tokenFields(token)).toMatchObject({
      "TLS.ver": "2.0",
      "TLS.identifier": userId,
      "TLS.sdkappid": SDKAPPID,
      "TLS.time": NOW,
      "TLS.expire": 86_400,
    });
    expect(tokenFields(token)).not.toHaveProperty("TLS.userbuf");
  });

  it("holds for random UserIDs, apps, lifetimes and userbufs", async () => {
    const { below, bytes } = random(1);
    for (let run = 0; run < 300; run++) {
      const userId = String.fromCharCode(
        ...Array.from({ length: 1 + below(32) }, () => 0x20 + below(95)),
      );
      const sdkAppId = 1 + below(0xffff_ffff);
      const expire = 1 + below(2 ** 31 - 1);
      const userBuf = below(2) === 0 ? undefined : bytes(1 + below(200));
      const token = await sign({ userId, sdkAppId, expire, userBuf });
      expect(holds(token, KEY), `run ${run}`).toBe(true);
      const { "TLS.userbuf": inside } = tokenFields(token);
      expect(inside, `run ${run}`).toBe(userBuf && Buffer.from(userBuf).toString("base64"));
    }
  });

  it("does not hold under another key, and not under the hex-decoded one", async () => {
    const token = await sign();
    expect(holds(token, `${KEY.slice(0, -1)}0`)).toBe(false);
    expect(holds(token, Buffer.from(KEY, "hex").toString("latin1"))).toBe(false);
  });

  it("writes one line of compact JSON, so that the token is as short as its fields allow", async () => {
    const json = openToken(await sign());
    expect(json).toBe(JSON.stringify(JSON.parse(json)));
  });

  it("cuts a fraction off the clock", async () => {
    expect(tokenFields(await sign({ now: NOW + 0.999 }))["TLS.time"]).toBe(NOW);
  });
});

describe("Tencent's own Node library", () => {
  afterEach(() => vi.useRealTimers());
  const api = new tencent.Api(SDKAPPID, KEY);
  const freeze = () => vi.useFakeTimers({ now: NOW * 1000, toFake: ["Date"] });

  it.each(WIDE)(
    "signs the same TLS.sig at the same time for %j, and its token verifies with ours",
    async (userId) => {
      freeze();
      const theirs = api.genUserSig(userId, 86_400);
      expect(tokenFields(theirs)).toEqual(tokenFields(await sign({ userId })));
      const verification = await verifyUserSig(theirs, {
        sdkAppId: SDKAPPID,
        userId,
        keys: KEYS,
        now: NOW,
      });
      expect(verification).toMatchObject({ valid: true, code: "ok", keyId: "current" });
    },
  );

  it("makes the same PrivateMapKeys for numeric and string rooms", async () => {
    freeze();
    const numeric = { ...ALICE, roomId: 4_294_967_294, privileges: 255 };
    const named = { ...ALICE, strRoomId: "room 1~!", privileges: 42 };
    for (const [theirs, ours] of [
      [api.genPrivateMapKey("alice", 86_400, 4_294_967_294, 255), await signPrivateMapKey(numeric)],
      [
        api.genPrivateMapKeyWithStringRoomID("alice", 86_400, "room 1~!", 42),
        await signPrivateMapKey(named),
      ],
    ] as const) {
      expect(tokenFields(ours)).toEqual(tokenFields(theirs));
      expect(await verifyUserSig(theirs, { keys: KEYS, now: NOW })).toMatchObject({ valid: true });
    }
  });

  it("signs the same userbuf, given as bytes or as base64", async () => {
    freeze();
    const theirs = tokenFields(api.genSig("alice", 86_400, Buffer.from("abc")));
    expect(tokenFields(await sign({ userBuf: new TextEncoder().encode("abc") }))).toEqual(theirs);
    expect(tokenFields(await sign({ userBuf: "YWJj" }))).toEqual(theirs);
  });
});

const CONTROLS = [
  ...Array(0x20).keys(),
  ...Array.from({ length: 0x21 }, (_, i) => 0x7f + i),
  0x2028,
  0x2029,
];

describe("a UserID that is refused", () => {
  it.each(CONTROLS)(
    "code point %i, because the signed text is joined by lines without escaping",
    async (point) => {
      for (const userId of ["a?b", "?", "?b", "a?"])
        expect(
          await refusal(sign({ userId: userId.replace("?", String.fromCodePoint(point)) })),
        ).toBe("userid_control_character");
    },
  );

  it.each([
    ["empty", "", "userid_empty"],
    ["33 bytes of ASCII", "x".repeat(33), "userid_too_long"],
    ["33 bytes in 11 CJK characters", "用".repeat(11), "userid_too_long"],
    ["36 bytes in 9 emoji", "😀".repeat(9), "userid_too_long"],
    ["100,000 characters", "x".repeat(100_000), "userid_too_long"],
    ["a high surrogate alone", "alice\ud83d", "userid_lone_surrogate"],
    ["a low surrogate alone", "\ude00alice", "userid_lone_surrogate"],
    ["a pair the wrong way round", "\ude00\ud83d", "userid_lone_surrogate"],
  ])("%s", async (_, userId, code) => {
    expect(await refusal(sign({ userId }))).toBe(code);
  });

  it("names the character and its position", async () => {
    const error = await sign({ userId: "ab\ncd" }).catch((error: unknown) => error);
    expect(error).toMatchObject({ evidence: { position: 3, character: "U+000A" } });
  });

  it("is accepted with exactly 32 bytes, of one byte or of more each", async () => {
    for (const userId of ["x".repeat(32), `${"用".repeat(10)}xx`, "😀".repeat(8)])
      expect(holds(await sign({ userId }), KEY)).toBe(true);
  });

  it.each([
    ["printable", "a b~", undefined],
    ["printable", "用户", "userid_not_printable"],
    ["printable", "é", "userid_not_printable"],
    ["printable", "a\u0080", "userid_control_character"],
    ["narrow", "aZ09_-", undefined],
    ["narrow", "a b", "userid_not_narrow"],
    ["narrow", "a.b", "userid_not_narrow"],
    ["narrow", "a\n", "userid_control_character"],
    ["narrow", "x".repeat(33), "userid_too_long"],
    ["wide", "用户", undefined],
  ] as const)("by the policy %s: %j -> %s", async (userIdPolicy, userId, code) => {
    const attempt = sign({ userId, userIdPolicy });
    if (code === undefined) expect(holds(await attempt, KEY)).toBe(true);
    else expect(await refusal(attempt)).toBe(code);
  });
});

describe("other input that is refused", () => {
  it.each([
    [0, "expire_out_of_range"],
    [-1, "expire_out_of_range"],
    [2 ** 31, "expire_out_of_range"],
    [1e21, "expire_out_of_range"],
    [1.5, "expire_not_integer"],
    [Number.NaN, "expire_not_integer"],
    [Number.POSITIVE_INFINITY, "expire_not_integer"],
    ["86400 " as unknown as number, "expire_not_integer"],
    [null as unknown as number, "expire_not_integer"],
  ])("a lifetime of %j: %s", async (expire, code) => {
    expect(await refusal(sign({ expire }))).toBe(code);
  });

  it.each([1, 2 ** 31 - 1])("but not a lifetime of %i", async (expire) => {
    expect(tokenFields(await sign({ expire }))["TLS.expire"]).toBe(expire);
  });

  it("a lifetime above the caller's own limit", async () => {
    expect(await refusal(sign({ expire: 3601, maxExpire: 3600 }))).toBe("expire_out_of_range");
    expect(tokenFields(await sign({ expire: 3600, maxExpire: 3600 }))["TLS.expire"]).toBe(3600);
  });

  it.each([
    0,
    -1,
    1.5,
    2 ** 32,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "1400000001" as unknown as number,
  ])("an SDKAppID of %j", async (sdkAppId) => {
    expect(await refusal(sign({ sdkAppId }))).toBe("sdkappid_invalid");
  });

  it("no SecretKey", async () => {
    expect(await refusal(sign({ secretKey: "" }))).toBe("secret_key_missing");
  });

  it.each([
    ["", "userbuf_invalid"],
    ["YWJ", "userbuf_invalid"],
    ["YWJj\n", "userbuf_invalid"],
    ["YWJj\nTLS.sdkappid:1", "userbuf_invalid"],
    ["YWK=", "userbuf_invalid"],
    ["YW-_", "userbuf_invalid"],
    [new Uint8Array(), "userbuf_invalid"],
    [new Uint8Array(1025), "userbuf_too_long"],
  ])("a userbuf of %j: %s", async (userBuf, code) => {
    expect(await refusal(sign({ userBuf }))).toBe(code);
  });
});
