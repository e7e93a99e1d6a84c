/** Tokens of Tencent's own libraries, good, defective, old and broken, through the core. */

import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  decodeUserSig,
  rfc3339,
  type Verification,
  verifyUserSig,
} from "../../../worker/usersig/index.ts";
import { signedText } from "../../../worker/usersig/signed-text.ts";
import { packToken, tokenFields } from "../../usersig/independent.ts";
import {
  type DecodedUserBuf,
  type V1Token,
  VECTORS,
  type Vector,
} from "../../usersig/vector-file.ts";

const { vectors, quirks, v1_tokens, negatives } = VECTORS;

const verifyAt = (
  { usersig, sdkappid, userid, key }: Omit<Vector, "time">,
  now: number,
): Promise<Verification> =>
  verifyUserSig(usersig, {
    sdkAppId: sdkappid,
    userId: userid,
    keys: [{ id: "vector", secretKey: key, sdkAppId: sdkappid }],
    now,
  });

const text = (hex: string) => new TextDecoder().decode(Buffer.from(hex, "hex"));
const privilegeBits = {
  createRoom: 1,
  enterRoom: 2,
  sendAudio: 4,
  receiveAudio: 8,
  sendVideo: 16,
  receiveVideo: 32,
};
const codes = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code);

/** The room ticket as the API shows it, worked out from the vector file's own reading of it. */
const ticketOf = (ticket: DecodedUserBuf) => ({
  userId: text(ticket.account_hex),
  sdkAppId: ticket.sdkappid,
  ...(ticket.version === 1
    ? { strRoomId: text(ticket.room_str_hex ?? "") }
    : { roomId: ticket.room_id }),
  expiresAt: rfc3339(ticket.expire_at),
  privilegeMap: ticket.privilege_map,
});

it("has every vector that the README counts", () => {
  expect([vectors, quirks, v1_tokens, negatives].map((list) => list.length)).toEqual([
    67, 8, 10, 29,
  ]);
});

describe.each(vectors)("vector $id: $category by $lib", (vector) => {
  it("verifies from its issue time to its last second, and is expired one second later", async () => {
    for (const now of [vector.time, vector.time + 0.5, vector.time + vector.expire])
      expect(await verifyAt(vector, now)).toMatchObject({
        valid: true,
        code: "ok",
        keyId: "vector",
        tencentCodes: [],
      });
    const late = await verifyAt(vector, vector.time + vector.expire + 1);
    expect(late).toMatchObject({ valid: false, code: "expired" });
    expect(codes(late)).not.toContain("sig_mismatch");
  });

  it("decodes to the fields that were signed", async () => {
    const decoded = await decodeUserSig(vector.usersig);
    expect(decoded).toMatchObject({ format: "v2", code: "ok" });
    expect(decoded.claims).toMatchObject({
      sdkAppId: vector.sdkappid,
      userId: vector.userid,
      issuedAt: rfc3339(vector.time),
      expire: vector.expire,
      expiresAt: rfc3339(vector.time + vector.expire),
    });
    expect(decoded.claims?.userBuf).toBe(vector.userbuf ?? undefined);
    const ticket = decoded.claims?.privateMapKey;
    expect(ticket !== undefined).toBe(vector.userbuf_decoded !== undefined);
    if (vector.userbuf_decoded) expect(ticket).toMatchObject(ticketOf(vector.userbuf_decoded));
    for (const [name, bit] of Object.entries(privilegeBits))
      if (ticket) expect(ticket.privileges.includes(name)).toBe((ticket.privilegeMap & bit) !== 0);
  });

  it("signs the text that the official library signed", () => {
    const { userid: userId, sdkappid: sdkAppId, time, expire, userbuf } = vector;
    expect(signedText({ userId, sdkAppId, time, expire, userBuf: userbuf ?? undefined })).toBe(
      vector.hmac_input,
    );
  });
});

describe("official tokens that are defective", () => {
  const TABLE = [
    ["QA019", "missing_field", [], "Go leaves out an expire of 0"],
    [
      "QA022",
      "sig_mismatch",
      ["signed_empty_userbuf"],
      "Go signs an empty userbuf and then leaves it out",
    ],
    [
      "QA1",
      "ok",
      ["userbuf_account_cut"],
      "Node writes one byte for each UTF-16 unit of the account",
    ],
    ["QA2", "ok", ["unexpected_userbuf"], "Node writes an empty room name"],
    ["QA3", "ok", ["unexpected_userbuf"], "the room ticket ends when it begins"],
    ["QA4", "ok", ["userid_not_ascii_inside"], "a lone surrogate was signed as U+FFFD"],
    ["QA5", "bad_json", [], "C# does not escape quotes"],
    ["QA6", "ok", ["userbuf_account_cut"], "C# cuts the account to the number of UTF-16 units"],
  ] as const;

  it.each(TABLE)("%s is %s, with %j: %s", async (id, code, clues) => {
    const quirk = quirks.find((candidate) => candidate.id === id) as Vector;
    const verification = await verifyAt(quirk, quirk.time);
    expect(verification).toMatchObject({ code, valid: code === "ok" });
    expect(codes(verification)).toEqual(expect.arrayContaining([...clues]));
  });

  it("shows the room ticket that is inside, not the one that was meant", async () => {
    const inside = quirks.filter((quirk) => quirk.userbuf_decoded);
    expect(inside.map(({ id }) => id)).toEqual(["QA1", "QA2", "QA3", "QA6"]);
    for (const quirk of inside) {
      const { claims } = await decodeUserSig(quirk.usersig);
      expect(claims?.privateMapKey).toMatchObject(
        ticketOf(quirk.userbuf_decoded as DecodedUserBuf),
      );
    }
  });
});

describe.each(negatives)("broken token $id: $name", (negative) => {
  it(`is ${negative.expected_reason}`, async () => {
    const { usersig, sdkappid, key, userid, now } = negative;
    const options = {
      sdkAppId: sdkappid,
      userId: userid,
      keys: [{ id: "vector", secretKey: key }],
      now,
    };
    const verification = await verifyUserSig(usersig, options);
    expect(negative.accept_reasons).toContain(verification.code);
    if (negative.tier === "core") expect(verification.code).toBe(negative.expected_reason);
    // Where a lenient verifier may accept it, the fault must still be named.
    expect(codes(verification)).toContain(negative.expected_reason);
    expect(verification.valid).toBe(verification.code === "ok");
    expect(verification.tencentCodes.length > 0).toBe(!verification.valid);
  });
});

/** The token's fields with one of them changed. */
function altered({ usersig }: V1Token, name: string, change: (value: string) => string): string {
  const bare = usersig.startsWith("{");
  const fields = bare ? (JSON.parse(usersig) as Record<string, unknown>) : tokenFields(usersig);
  const json = JSON.stringify({ ...fields, [name]: change(fields[name] as string) });
  return bare ? json : packToken(json);
}

describe.each(v1_tokens)("v1 token $id: $curve by $lib", (token) => {
  // The bare form writes its time with a zone; all were made at that moment.
  const now = 1_735_689_600;
  const verify = (text: string, publicKey?: string) =>
    verifyUserSig(text, {
      sdkAppId: token.sdkappid,
      userId: token.userid,
      keys: [],
      now,
      publicKey,
    });

  it("is recognised and read without a key", async () => {
    const decoded = await decodeUserSig(token.usersig);
    expect(decoded).toMatchObject({ format: "v1", code: "ok" });
    expect(decoded.claims).toMatchObject({
      sdkAppId: token.sdkappid,
      userId: token.userid,
      expire: 86_400,
    });
    expect(decoded.claims?.userBuf).toBe(token.userbuf ?? undefined);
    expect(codes(decoded)).toContain("v1_token");
    expect(await verify(token.usersig)).toMatchObject({ valid: false, code: "v1_token" });
  });

  if (token.curve === "secp256k1") {
    it("is named as one that WebCrypto cannot verify", async () => {
      const verification = await verify(token.usersig, token.public_key_pem);
      expect(verification.valid).toBe(false);
      expect(codes(verification)).toContain("v1_curve_unsupported");
    });
    return;
  }

  it("verifies with its public key, and with no other", async () => {
    expect(await verify(token.usersig, token.public_key_pem)).toMatchObject({
      valid: true,
      code: "ok",
    });
    const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({
      type: "spki",
      format: "pem",
    });
    const verification = await verify(token.usersig, other as string);
    expect(verification).toMatchObject({ valid: false, code: "sig_mismatch" });
    expect(codes(verification)).toContain("v1_sig_mismatch");
  });

  it("fails with one character of any signed field or of the signature altered", async () => {
    const shift = (value: string) => value.slice(0, -1) + (value.endsWith("1") ? "2" : "1");
    const middle = (value: string) =>
      value.slice(0, 40) + (value[40] === "A" ? "B" : "A") + value.slice(41);
    const changes: [string, (value: string) => string][] = [
      ...[
        "TLS.identifier",
        "TLS.sdk_appid",
        "TLS.expire_after",
        "TLS.account_type",
        "TLS.appid_at_3rd",
      ]
        .filter((name) => (token.inflated_json ?? token.usersig).includes(`"${name}"`))
        .map((name): [string, typeof shift] => [name, shift]),
      ["TLS.sig", middle],
    ];
    for (const [name, change] of changes) {
      const verification = await verify(altered(token, name, change), token.public_key_pem);
      expect(verification.valid, name).toBe(false);
      expect(codes(verification), name).toContain("v1_sig_mismatch");
    }
  });

  it("is not valid after its lifetime, and not for another user or app", async () => {
    const options = { keys: [], publicKey: token.public_key_pem };
    for (const [changed, code] of [
      [{ now: now + 90_000 + 86_400 }, "expired"],
      [{ now, userId: "bob" }, "userid_mismatch"],
      [{ now, sdkAppId: 1_400_000_002 }, "sdkappid_mismatch"],
    ] as const)
      expect(await verifyUserSig(token.usersig, { ...options, ...changed })).toMatchObject({
        valid: false,
        code,
      });
  });
});

describe("v1 tokens that were put together anew", () => {
  const token = v1_tokens.find(({ id }) => id === "VA1") as V1Token;
  const { "TLS.sig": sig, ...fields } = tokenFields(token.usersig) as Record<string, string>;
  const line = (name: string) => `${name}:${fields[name]}`;
  const rest = ["TLS.identifier", "TLS.sdk_appid", "TLS.time", "TLS.expire_after"];
  const options = { keys: [], now: 1_735_689_600, publicKey: token.public_key_pem } as const;

  it("is not valid with its fields folded into one, which signs the same text without a user, an app or an end", async () => {
    const folded = {
      "TLS.appid_at_3rd": fields["TLS.appid_at_3rd"],
      "TLS.account_type": [fields["TLS.account_type"], ...rest.map(line)].join("\n"),
      "TLS.sig": sig,
    };
    for (const text of [packToken(JSON.stringify(folded)), JSON.stringify(folded)]) {
      const verification = await verifyUserSig(text, {
        ...options,
        sdkAppId: 1_400_000_777,
        userId: "bob",
        now: options.now + 10 * 365 * 86_400,
      });
      expect(verification.valid).toBe(false);
    }
  });

  it("is not valid when a UserID of several lines is read as another user with a userbuf", async () => {
    const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const publicKey = keys.publicKey.export({ type: "spki", format: "pem" }) as string;
    const lines = (values: Record<string, string>) =>
      Object.entries(values)
        .map(([name, value]) => `${name}:${value}\n`)
        .join("");
    const end = {
      "TLS.sdk_appid": "1400000001",
      "TLS.time": `${options.now}`,
      "TLS.expire_after": "86400",
    };
    const begin = { "TLS.appid_at_3rd": "0", "TLS.account_type": "0" };
    const stranger = `bob\n${lines(end)}TLS.userbuf:x`;
    const signed = lines({ ...begin, "TLS.identifier": stranger, ...end });
    const forged = {
      ...begin,
      "TLS.identifier": "bob",
      ...end,
      "TLS.userbuf": `x\n${lines(end)}`.slice(0, -1),
    };
    expect(lines(forged)).toBe(signed);
    const signature = sign("sha256", Buffer.from(signed), keys.privateKey).toString("base64");
    const token = packToken(JSON.stringify({ ...forged, "TLS.sig": signature }));
    const verification = await verifyUserSig(token, { ...options, publicKey });
    expect(verification.valid).toBe(false);
    expect(codes(verification)).toContain("v1_sig_mismatch");
  });

  it.each(["TLS.identifier", "TLS.sdk_appid", "TLS.time", "TLS.expire_after"])(
    "is not valid with %s folded into the line before it",
    async (name) => {
      const order = ["TLS.appid_at_3rd", "TLS.account_type", ...rest];
      const before = order[order.indexOf(name) - 1] as string;
      const { [name]: _, ...others } = fields;
      const folded = { ...others, [before]: `${fields[before]}\n${line(name)}`, "TLS.sig": sig };
      const verification = await verifyUserSig(packToken(JSON.stringify(folded)), options);
      expect(verification.valid).toBe(false);
    },
  );
});
