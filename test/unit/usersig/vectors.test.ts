/** Tokens of Tencent's own libraries, good, defective and broken, through the core. */

import { describe, expect, it } from "vitest";
import {
  decodeUserSig,
  rfc3339,
  type Verification,
  verifyUserSig,
} from "../../../worker/usersig/index.ts";
import { signedText } from "../../../worker/usersig/signed-text.ts";
import { type DecodedUserBuf, VECTORS, type Vector } from "../../usersig/vector-file.ts";

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
