/** PrivateMapKeys: the userbuf of each library byte by byte, and what is refused. */

import { describe, expect, it } from "vitest";
import {
  type PrivateMapKeyInput,
  type SignInput,
  signPrivateMapKey,
  UserSigInputError,
  verifyUserSig,
} from "../../../worker/usersig/index.ts";
import { tokenFields } from "../../usersig/independent.ts";
import { KEY, KEYS, NOW, SDKAPPID } from "../../usersig/samples.ts";
import { VECTORS } from "../../usersig/vector-file.ts";

const ALICE: SignInput = {
  sdkAppId: SDKAPPID,
  secretKey: KEY,
  userId: "alice",
  expire: 86_400,
  now: NOW,
};

/** The code of the refusal; an answer instead of one fails the test. */
async function refusal(attempt: Promise<string>): Promise<string> {
  const answer = await attempt.then(
    () => "signed",
    (error: unknown) => error,
  );
  if (answer instanceof UserSigInputError) return answer.code;
  throw new Error(`not refused: ${String(answer)}`);
}

describe("a PrivateMapKey", () => {
  const key = (changes: Partial<PrivateMapKeyInput>) =>
    signPrivateMapKey({ ...ALICE, privileges: 255, ...changes } as PrivateMapKeyInput);

  // The lists of the vector file, less those in which the library wrote another account than the
  // UserID.
  const whole = VECTORS.vectors.filter(
    ({ userbuf_decoded, userid }) =>
      userbuf_decoded?.account_hex === Buffer.from(userid).toString("hex"),
  );

  it.each(whole)("has the userbuf of $lib byte by byte ($id)", async (vector) => {
    const ticket = vector.userbuf_decoded as NonNullable<typeof vector.userbuf_decoded>;
    const token = await signPrivateMapKey({
      sdkAppId: vector.sdkappid,
      secretKey: vector.key,
      userId: vector.userid,
      expire: vector.expire,
      now: vector.time,
      ...(ticket.version === 1
        ? { strRoomId: Buffer.from(ticket.room_str_hex ?? "", "hex").toString() }
        : { roomId: ticket.room_id }),
      privileges: ticket.privilege_map,
    });
    const fields = tokenFields(token);
    expect(fields["TLS.userbuf"]).toBe(vector.userbuf);
    expect(fields["TLS.sig"]).toBe(
      (JSON.parse(vector.inflated_json) as Record<string, unknown>)["TLS.sig"],
    );
    const bytes = Buffer.from(fields["TLS.userbuf"] as string, "base64");
    const uint32 = (value: number) => value.toString(16).padStart(8, "0");
    const uint16 = (value: number) => value.toString(16).padStart(4, "0");
    const numbers = [
      ticket.sdkappid,
      ticket.room_id,
      ticket.expire_at,
      ticket.privilege_map,
      ticket.account_type,
    ];
    const room = ticket.room_str_hex;
    expect(bytes.toString("hex")).toBe(
      uint16(ticket.version).slice(2) +
        uint16(ticket.account_hex.length / 2) +
        ticket.account_hex +
        numbers.map(uint32).join("") +
        (room === undefined ? "" : uint16(room.length / 2) + room),
    );
  });

  it("has every vector kind in that comparison", () => {
    expect(new Set(whole.map(({ lib }) => lib)).size).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["createRoom", 1],
    ["enterRoom", 2],
    ["sendAudio", 4],
    ["receiveAudio", 8],
    ["sendVideo", 16],
    ["receiveVideo", 32],
    ["sendSubStream", 64],
    ["receiveSubStream", 128],
  ])("knows %s as %i, by name and by number", async (name, bit) => {
    for (const privileges of [[name], [name, name], bit]) {
      const { claims } = await verifyUserSig(await key({ roomId: 1, privileges }), {
        keys: KEYS,
        now: NOW,
      });
      expect(claims?.privateMapKey).toMatchObject({ privilegeMap: bit, privileges: [name] });
    }
  });

  it.each([
    ["no room", {}, "room_missing"],
    ["both rooms", { roomId: 1, strRoomId: "1" }, "room_ambiguous"],
    ["room 0", { roomId: 0 }, "room_id_invalid"],
    ["room -1", { roomId: -1 }, "room_id_invalid"],
    ["room 1.5", { roomId: 1.5 }, "room_id_invalid"],
    ["room NaN", { roomId: Number.NaN }, "room_id_invalid"],
    ["room 2^32 - 1", { roomId: 4_294_967_295 }, "room_id_invalid"],
    ["an empty room name", { strRoomId: "" }, "room_name_invalid"],
    ["a room name of 65 bytes", { strRoomId: "x".repeat(65) }, "room_name_invalid"],
    ["a room name in Chinese", { strRoomId: "房间" }, "room_name_invalid"],
    ["a room name with a line feed", { strRoomId: "a\n" }, "room_name_invalid"],
    ['a room name with "', { strRoomId: 'a"' }, "room_name_invalid"],
    ["a room name with *", { strRoomId: "a*" }, "room_name_invalid"],
    ["privileges 0", { roomId: 1, privileges: 0 }, "privileges_invalid"],
    ["privileges 256", { roomId: 1, privileges: 256 }, "privileges_invalid"],
    ["privileges -1", { roomId: 1, privileges: -1 }, "privileges_invalid"],
    ["privileges 1.5", { roomId: 1, privileges: 1.5 }, "privileges_invalid"],
    ["no privileges", { roomId: 1, privileges: [] }, "privileges_invalid"],
    ["an unknown privilege", { roomId: 1, privileges: ["enterRoom", "fly"] }, "privileges_invalid"],
    [
      "an inherited name as privilege",
      { roomId: 1, privileges: ["toString"] },
      "privileges_invalid",
    ],
    ["an end beyond 32 bits", { roomId: 1, now: 2 ** 32 - 10 }, "expire_out_of_range"],
    ["a UserID with a line feed", { roomId: 1, userId: "a\nb" }, "userid_control_character"],
    ["SDKAppID 0", { roomId: 1, sdkAppId: 0 }, "sdkappid_invalid"],
    ["a lifetime of 0", { roomId: 1, expire: 0 }, "expire_out_of_range"],
  ])("is refused with %s", async (_, changes, code) => {
    expect(await refusal(key(changes as Partial<PrivateMapKeyInput>))).toBe(code);
  });

  it("takes the whole of Tencent's 89 characters in a room name, 64 at a time", async () => {
    const set =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%&()+-:;<=.>?@[]^_{}|~,";
    expect(set).toHaveLength(89);
    for (const strRoomId of [set.slice(0, 64), set.slice(-64)]) {
      const { claims } = await verifyUserSig(await key({ strRoomId }), { keys: KEYS, now: NOW });
      expect(claims?.privateMapKey?.strRoomId).toBe(strRoomId);
    }
  });
});
