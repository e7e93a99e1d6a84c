/**
 * The userbuf of a TRTC PrivateMapKey: big-endian, UserIDs and room names as UTF-8 with byte
 * lengths, as Tencent's Go and PHP write it.
 */

import { UserSigInputError } from "./input.ts";
import type { PrivateMapKeyClaims } from "./types.ts";

/** Bit value of each privilege. */
export const PRIVILEGES = {
  createRoom: 1,
  enterRoom: 2,
  sendAudio: 4,
  receiveAudio: 8,
  sendVideo: 16,
  receiveVideo: 32,
  sendSubStream: 64,
  receiveSubStream: 128,
} as const;
export type Privilege = keyof typeof PRIVILEGES;
export const ALL_PRIVILEGES = 255;

export interface RoomTicket {
  readonly roomId?: number | undefined;
  readonly strRoomId?: string | undefined;
  /** Names, or the bit field (1–255). */
  readonly privileges: number | readonly string[];
}

export const ROOM_ID_MAXIMUM = 4_294_967_294;
/** Tencent's 89 characters for string rooms. */
const ROOM_NAME = /^[A-Za-z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]{1,64}$/;
const UINT32_MAXIMUM = 0xffff_ffff;

/** Names or bit field -> bit field. */
export function privilegeMap(privileges: number | readonly string[]): number {
  if (typeof privileges === "number") {
    if (Number.isInteger(privileges) && privileges >= 1 && privileges <= ALL_PRIVILEGES)
      return privileges;
    throw new UserSigInputError("privileges_invalid", { given: String(privileges) });
  }
  let map = 0;
  for (const name of privileges) {
    if (!Object.hasOwn(PRIVILEGES, name))
      throw new UserSigInputError("privileges_invalid", { given: name });
    map |= PRIVILEGES[name as Privilege];
  }
  if (map === 0) throw new UserSigInputError("privileges_invalid", { given: "[]" });
  return map;
}

/** Bit field -> names, undocumented bits left out. */
export const privilegeNames = (map: number): Privilege[] =>
  (Object.keys(PRIVILEGES) as Privilege[]).filter((name) => map & PRIVILEGES[name]);

/** Why TRTC would refuse the room, or `undefined`. */
export function roomFault({
  roomId,
  strRoomId,
}: Omit<RoomTicket, "privileges">): UserSigInputError | undefined {
  if (roomId === undefined && strRoomId === undefined) return new UserSigInputError("room_missing");
  if (roomId !== undefined && strRoomId !== undefined)
    return new UserSigInputError("room_ambiguous");
  if (
    roomId !== undefined &&
    !(Number.isInteger(roomId) && roomId >= 1 && roomId <= ROOM_ID_MAXIMUM)
  )
    return new UserSigInputError("room_id_invalid", { maximum: ROOM_ID_MAXIMUM });
  if (strRoomId !== undefined && !ROOM_NAME.test(strRoomId))
    return new UserSigInputError("room_name_invalid");
  return undefined;
}

/** @param expiresAt Unix seconds */
export function packRoomTicket(
  ticket: RoomTicket,
  sdkAppId: number,
  userId: string,
  expiresAt: number,
): Uint8Array {
  const { roomId, strRoomId } = ticket;
  const fault = roomFault(ticket);
  if (fault) throw fault;
  if (expiresAt > UINT32_MAXIMUM)
    throw new UserSigInputError("expire_out_of_range", {
      expire: expiresAt,
      maximum: UINT32_MAXIMUM,
    });
  const map = privilegeMap(ticket.privileges);
  const encoder = new TextEncoder();
  const account = encoder.encode(userId);
  const room = encoder.encode(strRoomId ?? "");
  const named = strRoomId !== undefined;
  const out = new Uint8Array(23 + account.length + (named ? 2 + room.length : 0));
  const view = new DataView(out.buffer);
  view.setUint8(0, named ? 1 : 0);
  view.setUint16(1, account.length);
  out.set(account, 3);
  const fixed = 3 + account.length;
  view.setUint32(fixed, sdkAppId);
  view.setUint32(fixed + 4, roomId ?? 0);
  view.setUint32(fixed + 8, expiresAt);
  view.setUint32(fixed + 12, map);
  view.setUint32(fixed + 16, 0);
  if (named) {
    view.setUint16(fixed + 20, room.length);
    out.set(room, fixed + 22);
  }
  return out;
}

/**
 * What a PrivateMapKey's userbuf says, with the account and room as raw bytes; `undefined` when the
 * layout does not fit.
 */
export interface UnpackedTicket {
  readonly account: Uint8Array;
  readonly sdkAppId: number;
  readonly roomId: number;
  /** Unix seconds. */
  readonly expiresAt: number;
  readonly privilegeMap: number;
  readonly room?: Uint8Array;
}

export function unpackRoomTicket(bytes: Uint8Array): UnpackedTicket | undefined {
  const version = bytes[0];
  if (version === undefined || version > 1 || bytes.length < 23) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const accountLength = view.getUint16(1);
  const fixed = 3 + accountLength;
  if (bytes.length < fixed + 20) return undefined;
  const ticket = {
    account: bytes.subarray(3, fixed),
    sdkAppId: view.getUint32(fixed),
    roomId: view.getUint32(fixed + 4),
    expiresAt: view.getUint32(fixed + 8),
    privilegeMap: view.getUint32(fixed + 12),
  };
  const rest = bytes.subarray(fixed + 20);
  if (version === 0) return rest.length === 0 ? ticket : undefined;
  if (rest.length < 2 || view.getUint16(fixed + 20) !== rest.length - 2) return undefined;
  return { ...ticket, room: rest.subarray(2) };
}

const utf8 = new TextDecoder();

export function roomTicketClaims(
  ticket: UnpackedTicket,
  rfc3339: (seconds: number) => string,
): PrivateMapKeyClaims {
  return {
    userId: utf8.decode(ticket.account),
    sdkAppId: ticket.sdkAppId,
    ...(ticket.room === undefined
      ? { roomId: ticket.roomId }
      : { strRoomId: utf8.decode(ticket.room) }),
    expiresAt: rfc3339(ticket.expiresAt),
    privilegeMap: ticket.privilegeMap,
    privileges: privilegeNames(ticket.privilegeMap),
  };
}
