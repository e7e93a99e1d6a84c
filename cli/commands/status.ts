/** A user's status, now and as it changes. */

import { ask } from "../builders.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit.ts";
import { TEXTS } from "../messages/index.ts";
import { printLines, printNotes, record } from "../output.ts";

const status: Command = {
  usage: "status <sdkAppId> <userId>",
  options: ["--live", "--history <number>", "--watch"],
  operations: ["getUserStatus", "watchUserStatus"],
  async run({ input, globals, connect, print }) {
    const { watch, sdkAppId, userId } = input;
    const client = await connect();
    if (!watch) {
      print(await client.getUserStatus({ ...input, sdkAppId, userId }));
      return EXIT.done;
    }
    const onBreak = () => printNotes([TEXTS.notes.broken]);
    for await (const event of client.watchUserStatus({ sdkAppId, userId }, { onBreak })) {
      // A line each, for whoever reads them as they come.
      if (globals.format === "json") printLines([JSON.stringify(event)]);
      else if (event.event === "change") printLines(record({ change: [event.data] }).slice(1));
      else {
        const { observedAt, status: now, offlinePush } = event.data;
        printLines([[observedAt, now, offlinePush.verdict, offlinePush.code]]);
      }
    }
    return EXIT.done;
  },
};

export const STATUS_COMMANDS: readonly Command[] = [
  status,
  ask("presence <sdkAppId> <userId> <deviceId>", "reportPresence", {
    options: ["--platform <platform> !", "--state <state> !"],
  }),
];
