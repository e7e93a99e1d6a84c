/** `sigpost key …`: the API keys of a deployment, and what the own one may do. */

import { ask, list } from "../builders.ts";
import type { Command } from "../command.ts";
import { fill, TEXTS } from "../messages/index.ts";
import { printNotes } from "../output.ts";

/** The key alone on standard output, so that it can be piped into a secret store. */
function made(key: string, note: string, evidence: Readonly<Record<string, string>>): string[] {
  printNotes([`${fill(note, evidence)} ${TEXTS.notes.shownOnce}`]);
  return [key];
}

export const KEY_COMMANDS: readonly Command[] = [
  ask("key add", "createApiKey", {
    options: [
      "--name <name> !",
      "--scope <scope>… ! = scopes",
      "--app <sdkAppId>… = sdkAppIds",
      "--user <pattern>… = userIds",
      "--max-expire <duration>",
      "--expires-at <time>",
    ],
    lines: ({ id, key }) => made(key, TEXTS.notes.keyMade, { id }),
  }),
  list(
    "key list",
    "listApiKeys",
    "keys",
    ["id", "state", "name", "scopes", "sdkAppIds:*", "userIds:*", "lastUsedOn:-"],
    { options: ["--search <text>"] },
  ),
  ask("key rotate <id>", "rotateApiKey", {
    options: ["--grace <duration>"],
    lines: ({ id, key, previous }) =>
      made(key, TEXTS.notes.keyRotated, { id, old: previous.id, end: previous.validUntil }),
  }),
  ask("key revoke <id>", "revokeApiKey", {
    question: "revokeKey",
    lines: ({ id }) => [`revoked ${id}`],
  }),
  ask("whoami [sdkAppId]", "whoAmI"),
];
