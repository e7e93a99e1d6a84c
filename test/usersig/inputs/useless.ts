/** Good tokens that help nobody. */

import { packToken } from "../independent.ts";
import { ALICE, KEY, makeToken, NOW, type Row, SDKAPPID } from "./row.ts";

/** By hand, so that it can be wrong: version, account, SDKAppID, room, expiry, privileges, type. */
function ticket({
  room = 1234,
  name,
  expiresAt = NOW + 86_400,
  privileges = 255,
  version,
}: {
  room?: number;
  name?: string;
  expiresAt?: number;
  privileges?: number;
  version?: number;
}): string {
  const account = Buffer.from("alice");
  const head = Buffer.from([version ?? (name === undefined ? 0 : 1), 0, account.length]);
  const numbers = Buffer.alloc(20);
  [SDKAPPID, room, expiresAt, privileges, 0].forEach((value, i) => {
    numbers.writeUInt32BE(value >>> 0, i * 4);
  });
  const tail = name === undefined ? [] : [Buffer.from([0, name.length]), Buffer.from(name)];
  return Buffer.concat([head, account, numbers, ...tail]).toString("base64");
}
const key = (options: Parameters<typeof ticket>[0]) =>
  makeToken({ ...ALICE, userBuf: ticket(options) }, KEY);
const good = { valid: true, fault: "operator" } as const;

export const TICKETS: readonly Row[] = [
  {
    story: "lifetime passed as text to the Node library",
    text: key({ expiresAt: NOW - 1 }),
    names: "ticket_expired",
    ...good,
  },
  {
    story: "an old library: the lifetime where the end belongs",
    text: key({ expiresAt: 86_400 }),
    names: "inner_expiry_relative",
    ...good,
  },
  {
    story: "the ticket's end is the moment of issue",
    text: key({ expiresAt: NOW }),
    names: "ticket_expired",
    ...good,
  },
  {
    story: "string room given to the function for numbers",
    text: key({ room: 0 }),
    names: "ticket_room_missing",
    ...good,
  },
  { story: "room -1", text: key({ room: 0xffffffff }), names: "ticket_room_missing", ...good },
  {
    story: "empty string room",
    text: key({ room: 0, name: "" }),
    names: "ticket_room_missing",
    ...good,
  },
  {
    story: "no right to enter (-102011)",
    text: key({ privileges: 255 - 2 }),
    names: "ticket_no_entry",
    ...good,
  },
  { story: "no right at all", text: key({ privileges: 0 }), names: "ticket_no_entry", ...good },
  {
    story: "layout of no ticket",
    text: makeToken({ ...ALICE, userBuf: Buffer.from("room=1234").toString("base64") }, KEY),
    names: "ticket_unreadable",
    ...good,
  },
  {
    story: "cut layout",
    text: makeToken(
      { ...ALICE, userBuf: Buffer.from(ticket({}), "base64").subarray(0, 20).toString("base64") },
      KEY,
    ),
    names: "ticket_unreadable",
    ...good,
  },
  { story: "another room", text: key({}), roomId: 1235, names: "room_mismatch" },
  {
    story: "number and text of the same room",
    text: key({}),
    strRoomId: "1234",
    names: "room_kind_differs",
  },
  {
    story: "text and number of the same room",
    text: key({ room: 0, name: "1234" }),
    roomId: 1234,
    names: "room_kind_differs",
  },
  {
    story: "string room in other case",
    text: key({ room: 0, name: "Lobby" }),
    strRoomId: "lobby",
    names: "room_mismatch",
  },
  {
    story: "a UserSig where a PrivateMapKey is needed (-10018)",
    text: makeToken(ALICE, KEY),
    roomId: 1234,
    names: "ticket_absent",
  },
  { story: "the right room", text: key({}), roomId: 1234, names: "ok", valid: true, fault: "none" },
  {
    story: "the right string room",
    text: key({ room: 0, name: "lobby" }),
    strRoomId: "lobby",
    names: "ok",
    valid: true,
    fault: "none",
  },
];

const alice = (change: object) => makeToken({ ...ALICE, ...change }, KEY);
export const IMPLAUSIBLE: readonly Row[] = [
  {
    story: "lifetime is a point in time",
    text: alice({ expire: NOW + 86_400 }),
    names: "lifetime_is_date",
    ...good,
  },
  {
    story: "lifetime is a point in time in milliseconds",
    text: alice({ expire: (NOW + 86_400) * 1000 }),
    names: "lifetime_is_date",
    ...good,
  },
  {
    story: "lifetime is the SDKAppID (Mac demo)",
    text: alice({ expire: SDKAPPID }),
    names: "lifetime_is_sdkappid",
    ...good,
  },
  {
    story: "100 years",
    text: alice({ expire: 3_153_600_000 }),
    names: "lifetime_too_long",
    ...good,
  },
  {
    story: "7 days in milliseconds",
    text: alice({ expire: 604_800_000 }),
    names: "lifetime_too_long",
    ...good,
  },
  {
    story: "180 days in milliseconds",
    text: alice({ expire: 15_552_000_000 }),
    names: "lifetime_too_long",
    ...good,
  },
  ...[
    "undefined",
    "null",
    "[object Object]",
    "NaN",
    "None",
    "nil",
    "(null)",
    `\${userId}`,
    "{{userId}}",
    "your_user_id",
    "<userId>",
    "%s",
    "[object Promise]",
  ].map(
    (userId): Row => ({
      story: `UserID ${userId}`,
      text: alice({ userId }),
      names: "userid_placeholder",
      ...good,
    }),
  ),
  {
    story: "zero-width space in the UserID",
    text: alice({ userId: "alice\u200b" }),
    userId: "alice",
    names: "userid_differs_by_invisible",
  },
  {
    story: "BOM in the UserID that was given",
    text: alice({}),
    userId: "\ufeffalice",
    names: "userid_differs_by_invisible",
  },
  {
    story: "zero-width space, nothing to compare",
    text: alice({ userId: "alice\u200b" }),
    names: "userid_invisible_inside",
    ...good,
  },
  {
    story: "numbers with leading zero",
    text: alice({ userId: "7" }),
    userId: "007",
    names: "userid_mismatch",
  },
  { story: "empty UserID", text: alice({ userId: "" }), names: "userid_placeholder", ...good },
  {
    story: "lifetime 0",
    text: packToken(
      JSON.stringify({
        "TLS.ver": "2.0",
        "TLS.identifier": "alice",
        "TLS.sdkappid": SDKAPPID,
        "TLS.time": NOW,
        "TLS.sig": "9GnRB4LdPlX65Xnxgq/zK5HRplfp3X0JL4KpiCdJ9D8=",
      }),
    ),
    names: "missing_field",
    fault: "operator",
  },
];
