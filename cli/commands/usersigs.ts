/** UserSigs: issuing, verifying, reading. */

import type { ValueOf } from "../../client/index.ts";
import { ask, withSecret } from "../builders.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit.ts";
import { TEXTS } from "../messages/index.ts";
import type { Line } from "../output.ts";

const EXPIRE = "--expire <duration>";
const USERSIG = { field: ["userSig", "UserSig"], option: "--file <file> = userSig" } as const;

const judged = (
  good: boolean,
  words: readonly [string, string],
  { code, cause, remedy, claims, findings }: ValueOf<"decodeUserSig"> | ValueOf<"verifyUserSig">,
): Line[] => [
  good ? words[0] : `${words[1]}: ${code}: ${cause} ${remedy}`,
  ...(claims
    ? [`  userId ${claims.userId}, sdkAppId ${claims.sdkAppId}, expires ${claims.expiresAt}`]
    : []),
  ...findings
    .filter((one) => one.code !== code)
    .map((one) => `  ${one.severity}: ${one.code}: ${one.cause} ${one.remedy}`),
];

const EXCHANGE = ["--id-token-file <file>", EXPIRE];
const exchange: Command = {
  usage: "exchange <sdkAppId>",
  options: EXCHANGE,
  operations: ["exchangeIdToken"],
  async run({ input, connect, print }) {
    const { sdkAppId, expire, idToken } = await withSecret(input, EXCHANGE, [
      "idToken",
      TEXTS.asked.idToken,
    ]);
    const client = await connect("open");
    const answer = await client.exchangeIdToken({ sdkAppId, expire }, { credential: idToken });
    print(answer, [answer.userSig]);
    return EXIT.done;
  },
};

export const USERSIG_COMMANDS: readonly Command[] = [
  ask("issue <sdkAppId> <userId>…", "issueUserSigs", {
    options: [EXPIRE, "--user-buf <base64>"],
    input: ({ userId, ...rest }) =>
      userId.length === 1 ? { ...rest, userId: userId[0] } : { ...rest, userIds: userId },
    lines: (answer) =>
      "userSig" in answer
        ? [answer.userSig]
        : answer.userSigs.map(({ userId, userSig }) => [userId, userSig]),
  }),
  ask("verify <sdkAppId>", "verifyUserSig", {
    options: [
      USERSIG.option,
      "--user-id <userId>",
      "--room <number> = roomId",
      "--str-room <name> = strRoomId",
      "--public-key-file <file>",
    ],
    secret: USERSIG.field,
    lines: (answer) => judged(answer.valid, ["valid", "invalid"], answer),
    isBad: ({ valid }) => !valid,
  }),
  ask("decode", "decodeUserSig", {
    options: [USERSIG.option],
    secret: USERSIG.field,
    open: "open",
    lines: (answer) => judged(answer.code === "ok", ["readable", "unreadable"], answer),
    isBad: ({ code }) => code !== "ok",
  }),
  exchange,
  ask("room-key <sdkAppId> <userId>", "issuePrivateMapKey", {
    options: [
      "--room <number> = roomId",
      "--str-room <name> = strRoomId",
      "--privilege <privilege>… ! = privileges",
      EXPIRE,
    ],
    lines: ({ privateMapKey }) => [privateMapKey],
  }),
];
