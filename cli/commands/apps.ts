/** `sigpost app …`: the apps of a deployment. */

import { isSigpostError } from "../../client/index.ts";
import { ask, list, withSecret } from "../builders.ts";
import type { Command, Input, Run } from "../command.ts";
import { EXIT, type ExitCode } from "../exit.ts";

/** What `PUT` takes beside secrets: what is not sent there gets its default. */
export const SETTINGS: readonly string[] = [
  ...["name", "region", "adminUserId", "userIdPolicy", "maxExpire", "exchangeExpire"],
  ...["origins", "identityProviders", "workloads"],
];

/** What to send of an app as it was read, so that a change of something else keeps it. */
export const settingsOf = (app: object): Input =>
  Object.fromEntries(Object.entries(app).filter(([name]) => SETTINGS.includes(name)));

const KEY_FILE = "--secret-key-file <file>";
const ADD = [
  KEY_FILE,
  "--webhook-token-file <file>",
  "--name <name>",
  "--region <region>",
  "--admin-user-id <userId>",
  "--user-id-policy <policy>",
  "--max-expire <duration>",
  "--exchange-expire <duration>",
  "--origin <origin>… = origins",
  "--identity-providers-file <json-file>",
  "--workloads-file <json-file>",
];

/**
 * The service replaces all settings at once, so those that are not named are sent as they are; and
 * nobody else's change in between is undone.
 *
 * @param isNew whether there may be no such app yet
 */
async function change(
  { input, connect, print }: Run,
  isNew: boolean,
  changed: (known: boolean) => Promise<Input>,
): Promise<ExitCode> {
  const client = await connect();
  const { sdkAppId } = input;
  const before = await client.request("getApp", { sdkAppId }).catch((error: unknown) => {
    if (isNew && isSigpostError(error) && error.code === "app_not_found") return undefined;
    throw error;
  });
  const fields = { ...settingsOf(before?.value ?? {}), ...(await changed(before !== undefined)) };
  print(await client.putApp({ ...fields, sdkAppId }, { ifMatch: before?.etag }));
  return EXIT.done;
}

const addApp: Command = {
  usage: "app add <sdkAppId>",
  options: ADD,
  operations: ["getApp", "putApp"],
  run: (run) =>
    change(run, true, async (known) =>
      known ? run.input : withSecret(run.input, ADD, ["secretKey", "SecretKey"]),
    ),
};

const rotateApp: Command = {
  usage: "app rotate <sdkAppId>",
  options: [KEY_FILE, "--end"],
  operations: ["getApp", "putApp"],
  run: (run) =>
    change(run, false, async () => {
      const { end, ...input } = run.input;
      return end
        ? { previousSecretKey: null }
        : withSecret(input, [KEY_FILE], ["secretKey", "SecretKey"]);
    }),
};

export const APP_COMMANDS: readonly Command[] = [
  addApp,
  rotateApp,
  list("app list", "listApps", "apps", ["sdkAppId", "region", "source", "name"], {
    options: ["--search <text>"],
  }),
  ask("app show <sdkAppId>", "getApp"),
  ask("app health <sdkAppId>", "getAppHealth", { isBad: ({ healthy }) => !healthy }),
  ask("app remove <sdkAppId>", "deleteApp", {
    question: "removeApp",
    lines: ({ sdkAppId }) => [`removed ${sdkAppId}`],
  }),
  ask("app erasure <sdkAppId>", "getErasure"),
];
