/** What a userbuf opens: the room of a PrivateMapKey, and whether anybody gets in with it. */

import { decodeBase64 } from "../bytes/base64.ts";
import type { Fields } from "./fields.ts";
import type { Report } from "./report.ts";
import {
  PRIVILEGES,
  ROOM_ID_MAXIMUM,
  type UnpackedTicket,
  unpackRoomTicket,
} from "./room-ticket.ts";
import { rfc3339 } from "./time.ts";

export interface Entrance {
  /** The numeric room that the token has to open. */
  readonly roomId?: number | undefined;
  /** The string room that the token has to open. */
  readonly strRoomId?: string | undefined;
  /** Unix seconds. */
  readonly now: number;
}

const encoder = new TextEncoder();
const utf8 = new TextDecoder();
const wants = ({ roomId, strRoomId }: Entrance): boolean =>
  roomId !== undefined || strRoomId !== undefined;

/** A token that has no userbuf, where a room was asked for. */
export function checkNoUserBuf(entrance: Entrance, report: Report): void {
  if (wants(entrance)) report.note("userbuf", "ticket_absent", "error");
}

export function checkUserBuf(fields: Fields, entrance: Entrance, report: Report): void {
  const text = fields.userBuf as string;
  if (text === "") {
    report.note("userbuf", "userbuf_empty", "warning");
    checkNoUserBuf(entrance, report);
    return;
  }
  const joined = text.replace(/[\r\n]/g, "");
  const bytes = decodeBase64(joined);
  if (bytes === undefined) {
    // A text outside base64 could smuggle further signed lines past verifiers that splice it in as
    // it is.
    report.note("userbuf", "bad_userbuf", "error");
    return;
  }
  if (joined !== text) report.note("userbuf", "userbuf_line_breaks", "warning");
  if (wants(entrance)) report.pass("userbuf");
  else report.note("userbuf", "unexpected_userbuf", "warning");
  const ticket = unpackRoomTicket(bytes);
  if (!ticket) {
    report.note("userbuf", "ticket_unreadable", wants(entrance) ? "error" : "warning");
    return;
  }
  checkOwner(fields, ticket, report);
  checkUse(fields, ticket, entrance.now, report);
  if (wants(entrance)) checkRoom(ticket, entrance, report);
}

function checkOwner(fields: Fields, ticket: UnpackedTicket, report: Report): void {
  if (fields.userId === undefined) return;
  if (ticket.sdkAppId !== fields.sdkAppId)
    report.note("userbuf", "userbuf_mismatch", "error", {
      field: "SDKAppID",
      inner: ticket.sdkAppId,
      outer: fields.sdkAppId ?? 0,
    });
  else if (!sameBytes(ticket.account, encoder.encode(fields.userId))) {
    if (isCutAccount(ticket.account, fields.userId))
      report.note("userbuf", "userbuf_account_cut", "warning");
    else
      report.note("userbuf", "userbuf_mismatch", "error", {
        field: "UserID",
        inner: utf8.decode(ticket.account),
        outer: fields.userId,
      });
  }
}

/** TRTC lets nobody in with such a ticket, whatever the signature. */
function checkUse(fields: Fields, ticket: UnpackedTicket, now: number, report: Report): void {
  const { expiresAt, privilegeMap, room, roomId } = ticket;
  // Where the token itself has expired, that is the news.
  const outer = (fields.time ?? 0) + (fields.expire ?? 0);
  if (expiresAt === fields.expire)
    report.note("userbuf", "inner_expiry_relative", "warning", { expire: expiresAt });
  else if (expiresAt + 1 < outer && (expiresAt < now || expiresAt <= (fields.time ?? 0)))
    report.note("userbuf", "ticket_expired", "warning", { expiresAt: rfc3339(expiresAt) });
  const named = room === undefined ? roomId > 0 && roomId <= ROOM_ID_MAXIMUM : room.length > 0;
  if (!named) report.note("userbuf", "ticket_room_missing", "warning");
  if ((privilegeMap & PRIVILEGES.enterRoom) === 0)
    report.note("userbuf", "ticket_no_entry", "warning", { privilegeMap });
}

function checkRoom(ticket: UnpackedTicket, entrance: Entrance, report: Report): void {
  const named = ticket.room === undefined ? undefined : utf8.decode(ticket.room);
  const [got, expected] = [named ?? ticket.roomId, entrance.strRoomId ?? entrance.roomId ?? ""];
  if (got === expected) return;
  report.note("userbuf", "room_mismatch", "error", { got, expected });
  if (String(got) !== String(expected)) return;
  const kind = (room: string | number) =>
    typeof room === "number" ? `roomId ${room}` : `strRoomId "${room}"`;
  report.explain("room_mismatch", "room_kind_differs", {
    got: kind(got),
    expected: kind(expected),
  });
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * Node, Java and C# libraries write the account of a non-ASCII UserID as low bytes of its UTF-16
 * units, or cut to their number.
 */
function isCutAccount(account: Uint8Array, userId: string): boolean {
  if (account.length !== userId.length) return false;
  const lowBytes = Uint8Array.from({ length: userId.length }, (_, i) => userId.charCodeAt(i) & 255);
  return (
    sameBytes(account, lowBytes) ||
    sameBytes(account, encoder.encode(userId).subarray(0, userId.length))
  );
}
