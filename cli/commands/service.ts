/** What is asked of the service itself, and what operators do once in a while. */

import { ask, list, steps } from "../builders.ts";
import type { Command } from "../command.ts";

export const SERVICE_COMMANDS: readonly Command[] = [
  ask("code <code>…", "explainCode", {
    options: ["--source <source>"],
    open: "open",
    input: ({ code, ...rest }) => ({ ...rest, code: code.join(" ") }),
    lines: ({ matches }) =>
      matches.flatMap(({ code, name = "", product, cause, remedy, fault }) => {
        const shown = name === code ? name : `${code} ${name}`.trim();
        return [`${shown}, ${product}, ${fault}: ${cause}`, `  → ${remedy}`];
      }),
  }),
  list(
    "audit",
    "listAuditEntries",
    "entries",
    [
      ...["lastAt", "actor.kind", "actor.id", "action", "sdkAppId:-", "userIds:-"],
      ...["outcome", "count", "requestId"],
    ],
    {
      options: [
        "--app <sdkAppId> = sdkAppId",
        "--actor <actor>",
        "--action <action>",
        "--outcome <outcome>",
        "--user-id <userId>",
        "--since <moment>",
        "--until <moment>",
      ],
      limit: 100,
    },
  ),
  ask("vendors", "listVendors", {
    lines: ({ vendors }) =>
      vendors.flatMap(({ vendor, title, fields }) => [
        `${vendor}  ${title}`,
        ...fields.map(({ name, label, secret, optional, choices }) => {
          const marks = [secret && "secret", optional && "optional", choices?.join("|")];
          return `  ${[name, ...marks.filter(Boolean)].join(" ")}  ${label}`;
        }),
      ]),
  }),
  ask("ready", "getReadiness", { open: "open" }),
  ask("user erase <sdkAppId> <userId>", "deleteUser", {
    question: "eraseUser",
    lines: (answer) => [`erased ${answer.userId}`],
  }),
  steps("reseal", "resealSecrets"),
  steps("take-over", "takeOver"),
];
