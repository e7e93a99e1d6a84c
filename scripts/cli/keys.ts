/** `sigpost key …`: the API keys of a deployment. */

import { SCOPES } from "../../worker/access/scopes.ts";
import {
  type Command,
  given,
  optionList,
  optionNumber,
  optionText,
  positional,
  type Run,
} from "./command.ts";
import { CONFIRMATION, confirm } from "./confirm.ts";
import { CliError, EXIT } from "./exit.ts";
import { printNotes } from "./output.ts";

interface KeyView {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly scopes: readonly string[];
  readonly sdkAppIds?: readonly number[];
  readonly userIds?: readonly string[];
  readonly lastUsedOn?: string;
}

const keyPath = (run: Run): string =>
  `/v1/api-keys/${encodeURIComponent(positional(run, 0, "id"))}`;

/** The key alone on standard output, so that it can be piped into a secret store. */
function showMade(made: { id: string; key: string }, note: string): string[] {
  printNotes([`${note} It is shown only once; only its hash is stored.`]);
  return [made.key];
}

const addKey: Command = {
  usage: "key add",
  summary: "Creates an API key and prints it.",
  options: [
    ["--name <name>", "who or what uses it"],
    ["--scope <scope>", `${SCOPES.join(", ")}; repeatable`],
    ["--app <sdkAppId>", "an app that it has access to; repeatable; default: all apps"],
    [
      "--user <pattern>",
      "UserIDs that it may act for; * matches any text; repeatable; default: all users",
    ],
    ["--max-expire <seconds>", "longest lifetime of a UserSig that it may issue"],
    ["--expires-at <time>", "RFC 3339, for example 2030-01-01T00:00:00Z"],
  ],
  parse: {
    name: { type: "string" },
    scope: { type: "string", multiple: true },
    app: { type: "string", multiple: true },
    user: { type: "string", multiple: true },
    "max-expire": { type: "string" },
    "expires-at": { type: "string" },
  },
  async run({ client, values, print }) {
    const name = optionText(values, "name");
    const scopes = optionList(values, "scope");
    if (name === undefined || scopes === undefined)
      throw new CliError(
        EXIT.usage,
        "option_missing",
        "--name and --scope are needed.",
        "See sigpost key add --help.",
      );
    const made = await client.request(
      "POST",
      "/v1/api-keys",
      given({
        name,
        scopes,
        sdkAppIds: optionList(values, "app")?.map(Number),
        userIds: optionList(values, "user"),
        maxExpire: optionNumber(values, "max-expire"),
        expiresAt: optionText(values, "expires-at"),
      }),
    );
    print(made, showMade(made, `Key ${made.id}.`));
    return EXIT.done;
  },
};

const listKeys: Command = {
  usage: "key list",
  summary: "Lists the keys with their rights and states; never the keys themselves.",
  options: [],
  parse: {},
  async run({ client, print }) {
    const keys: KeyView[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await client.request("GET", `/v1/api-keys${query}`);
      keys.push(...page.keys);
      cursor = page.cursor;
    } while (cursor !== undefined);
    print(
      { keys },
      keys.map(({ id, state, name, scopes, sdkAppIds, userIds, lastUsedOn }) => [
        id,
        state,
        name,
        scopes.join(","),
        sdkAppIds?.join(",") ?? "*",
        userIds?.join(",") ?? "*",
        lastUsedOn ?? "-",
      ]),
    );
    return EXIT.done;
  },
};

const rotateKey: Command = {
  usage: "key rotate <id>",
  summary: "Creates a key with the same rights. The old one ends after the grace period.",
  options: [
    ["--grace <seconds>", "default 86400, at most 2592000; 0 ends the old key immediately"],
  ],
  parse: { grace: { type: "string" } },
  async run(run) {
    const made = await run.client.request(
      "POST",
      `${keyPath(run)}/rotate`,
      given({ grace: optionNumber(run.values, "grace") }),
    );
    run.print(
      made,
      showMade(
        made,
        `Key ${made.id} replaces ${made.previous.id}, which ends ${made.previous.validUntil}.`,
      ),
    );
    return EXIT.done;
  },
};

const revokeKey: Command = {
  usage: "key revoke <id>",
  summary: "Revokes a key for good, everywhere within two minutes.",
  options: [CONFIRMATION.option],
  parse: CONFIRMATION.parse,
  async run(run) {
    await confirm(run, `Revoke key ${positional(run, 0, "id")} for good?`);
    const answer = await run.client.request("DELETE", keyPath(run));
    run.print(answer, [`revoked ${answer.id}`]);
    return EXIT.done;
  },
};

export const KEY_COMMANDS: readonly Command[] = [addKey, listKeys, rotateKey, revokeKey];
