/** Every command, in the order of the help. */

import { type Command, SHELLS } from "../command.ts";
import { completionFor } from "../completion.ts";
import { CliError, EXIT } from "../exit.ts";
import { printLines } from "../output.ts";
import { APP_COMMANDS } from "./apps.ts";
import { DEVICE_COMMANDS } from "./devices.ts";
import { KEY_COMMANDS } from "./keys.ts";
import { PUSH_COMMANDS } from "./push.ts";
import { SERVICE_COMMANDS } from "./service.ts";
import { SESSION_COMMANDS } from "./session.ts";
import { STATUS_COMMANDS } from "./status.ts";
import { USERSIG_COMMANDS } from "./usersigs.ts";
import { WORKLOAD_COMMANDS } from "./workloads.ts";

export const COMMANDS: readonly Command[] = [
  ...SESSION_COMMANDS,
  ...APP_COMMANDS,
  ...KEY_COMMANDS,
  ...WORKLOAD_COMMANDS,
  ...USERSIG_COMMANDS,
  ...DEVICE_COMMANDS,
  ...PUSH_COMMANDS,
  ...STATUS_COMMANDS,
  ...SERVICE_COMMANDS,
  {
    usage: "completion <shell>",
    operations: [],
    async run({ input }) {
      const shell = SHELLS.find((one) => one === input.shell);
      if (!shell)
        throw new CliError("option_invalid", { option: "<shell>", example: SHELLS.join(", ") });
      printLines(completionFor(shell, COMMANDS).split("\n"));
      return EXIT.done;
    },
  },
];
