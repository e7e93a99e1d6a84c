/** `sigpost issue`, `sigpost verify`, `sigpost reseal`, `sigpost take-over`. */

import { type Command, given, optionNumber, optionText, positional } from "./command.ts";
import { EXIT } from "./exit.ts";
import { askSecret, readSecretFile } from "./secrets.ts";

const issue: Command = {
  usage: "issue <sdkAppId> <userId>…",
  summary:
    "Issues UserSigs, one per line. For several users, each line begins with the UserID and a tab.",
  options: [["--expire <seconds>", "default 15552000 (180 days)"]],
  parse: { expire: { type: "string" } },
  async run(run) {
    const app = encodeURIComponent(positional(run, 0, "sdkAppId"));
    const userId = positional(run, 1, "userId");
    const userIds = run.positionals.slice(1);
    const expire = optionNumber(run.values, "expire");
    const body = given({ ...(userIds.length === 1 ? { userId } : { userIds }), expire });
    const answer = await run.client.request("POST", `/v1/apps/${app}/usersigs`, body);
    const several = (answer.userSigs ?? []) as { userId: string; userSig: string }[];
    run.print(
      answer,
      answer.userSig ? [answer.userSig] : several.map((one) => [one.userId, one.userSig]),
    );
    return EXIT.done;
  },
};

const verify: Command = {
  usage: "verify <sdkAppId>",
  summary:
    "Verifies a UserSig: asks for it, or reads it from a file. Ends with 1 when it is not valid.",
  options: [
    ["--file <file>", "the UserSig; - is standard input"],
    ["--user-id <userId>", "the UserID that it must be for"],
  ],
  parse: { file: { type: "string" }, "user-id": { type: "string" } },
  async run(run) {
    const app = encodeURIComponent(positional(run, 0, "sdkAppId"));
    const file = optionText(run.values, "file");
    const userSig =
      file === undefined ? await askSecret("UserSig", "--file") : readSecretFile(file);
    const body = given({ userSig, userId: optionText(run.values, "user-id") });
    const answer = await run.client.request("POST", `/v1/apps/${app}/usersigs/verify`, body);
    const { valid, code, cause, remedy, claims } = answer;
    const facts = claims
      ? [`  userId ${claims.userId}, sdkAppId ${claims.sdkAppId}, expires ${claims.expiresAt}`]
      : [];
    run.print(answer, [valid ? "valid" : `invalid: ${code}: ${cause} ${remedy}`, ...facts]);
    return valid ? EXIT.done : EXIT.refused;
  },
};

const reseal: Command = {
  usage: "reseal",
  summary:
    "Encrypts everything stored with the current SEALING_KEY; then SEALING_KEY_PREVIOUS can be removed.",
  options: [],
  parse: {},
  async run({ client, print }) {
    const total = { resealed: 0, current: 0, unreadable: [] as string[] };
    let cursor: string | undefined;
    do {
      const step = await client.request("POST", "/v1/reseal", given({ cursor }));
      total.resealed += step.resealed;
      total.current += step.current;
      total.unreadable.push(...step.unreadable);
      cursor = step.cursor;
    } while (cursor !== undefined);
    const { resealed, current, unreadable } = total;
    print(total, [
      `${resealed} sealed again, ${current} were current`,
      ...unreadable.map((key) => `unreadable: ${key}`),
    ]);
    return unreadable.length === 0 ? EXIT.done : EXIT.operator;
  },
};

const takeOver: Command = {
  usage: "take-over",
  summary:
    "Takes over what an earlier version stored. Run it once after an upgrade; again does no harm.",
  options: [],
  parse: {},
  async run({ client, print }) {
    let taken = 0;
    const unreadable: string[] = [];
    let cursor: string | undefined;
    do {
      const step = await client.request("POST", "/v1/take-over", given({ cursor }));
      taken += step.taken;
      unreadable.push(...step.unreadable);
      cursor = step.cursor;
    } while (cursor !== undefined);
    print({ taken, unreadable }, [
      `${taken} entries of an earlier version are taken over`,
      ...unreadable.map((key) => `unreadable: ${key}`),
    ]);
    return unreadable.length === 0 ? EXIT.done : EXIT.operator;
  },
};

export const OTHER_COMMANDS: readonly Command[] = [issue, verify, reseal, takeOver];
