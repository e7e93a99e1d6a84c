/** `sigpost app …`: the apps of a deployment. */

import { readFileSync } from "node:fs";
import {
  type Command,
  given,
  optionList,
  optionNumber,
  optionText,
  positional,
  type Run,
  type Values,
} from "./command.ts";
import { CONFIRMATION, confirm } from "./confirm.ts";
import { CliError, EXIT } from "./exit.ts";
import { askSecret, readSecretFile } from "./secrets.ts";

interface FindingView {
  readonly severity: string;
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

interface AppView {
  readonly sdkAppId: number;
  readonly name?: string;
  readonly region: string;
  readonly host: string;
  readonly source: string;
  readonly secretKey?: { readonly fingerprint?: string };
  readonly previousSecretKey?: { readonly fingerprint?: string };
  readonly webhookToken?: object;
  readonly findings: readonly FindingView[];
}

const appPath = (run: Run): string =>
  `/v1/apps/${encodeURIComponent(positional(run, 0, "sdkAppId"))}`;

function describe(app: AppView): string[] {
  const key = (secret: AppView["secretKey"]) =>
    secret ? `fingerprint ${secret.fingerprint ?? "unreadable"}` : "none";
  return [
    `${app.sdkAppId}${app.name === undefined ? "" : `  ${app.name}`}  (${app.source})`,
    `  region        ${app.region} (${app.host})`,
    `  SecretKey     ${key(app.secretKey)}`,
    ...(app.previousSecretKey ? [`  previous      ${key(app.previousSecretKey)}`] : []),
    `  webhook token ${app.webhookToken ? "set" : "none"}`,
    ...app.findings.flatMap(({ severity, code, cause, remedy }) => [
      `  ${severity}: ${code}: ${cause}`,
      `    ${remedy}`,
    ]),
  ];
}

function readProviders(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    const remedy = 'A JSON list: [{"issuer":"https://login.example","audience":"chat"}]';
    throw new CliError(EXIT.usage, "file_unreadable", `${path} cannot be read as JSON.`, remedy);
  }
}

/** A file where one is named; `undefined` keeps what is stored. */
const secretFrom = (values: Values, option: string): string | undefined => {
  const path = optionText(values, option);
  return path === undefined ? undefined : readSecretFile(path);
};

const SETTINGS = [
  "name",
  "region",
  "adminUserId",
  "userIdPolicy",
  "maxExpire",
  "exchangeExpire",
  "origins",
  "identityProviders",
];

/** The service replaces all settings at once, so those that are not named are sent as they are. */
const settingsOf = (app: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> =>
  given(Object.fromEntries(SETTINGS.map((name) => [name, app?.[name]])));

const addApp: Command = {
  usage: "app add <sdkAppId>",
  summary: "Adds an app, or changes the settings given. Asks for the SecretKey of a new app.",
  options: [
    ["--secret-key-file <file>", "the SecretKey; - is standard input"],
    ["--webhook-token-file <file>", "the callback authentication token of Tencent's console"],
    ["--name <name>", "a name for operators"],
    [
      "--region <region>",
      "china (default), singapore, korea, japan, germany, usa, indonesia, india, saudi-arabia",
    ],
    ["--admin-user-id <userId>", "default administrator"],
    ["--user-id-policy <policy>", "printable (default), narrow, wide"],
    ["--max-expire <seconds>", "longest lifetime of a UserSig"],
    ["--exchange-expire <seconds>", "longest lifetime after an ID token exchange, default 86400"],
    ["--origin <origin>", "browser origin allowed to exchange ID tokens; repeatable"],
    ["--identity-providers-file <file>", 'JSON: [{"issuer","audience","claim","prefix"}]'],
  ],
  parse: {
    "secret-key-file": { type: "string" },
    "webhook-token-file": { type: "string" },
    name: { type: "string" },
    region: { type: "string" },
    "admin-user-id": { type: "string" },
    "user-id-policy": { type: "string" },
    "max-expire": { type: "string" },
    "exchange-expire": { type: "string" },
    origin: { type: "string", multiple: true },
    "identity-providers-file": { type: "string" },
  },
  async run(run) {
    const { client, values } = run;
    const path = appPath(run);
    const before = (await client.find(path)) as Record<string, unknown> | undefined;
    const named = {
      name: optionText(values, "name"),
      region: optionText(values, "region"),
      adminUserId: optionText(values, "admin-user-id"),
      userIdPolicy: optionText(values, "user-id-policy"),
      maxExpire: optionNumber(values, "max-expire"),
      exchangeExpire: optionNumber(values, "exchange-expire"),
      origins: optionList(values, "origin"),
      identityProviders: readProviders(optionText(values, "identity-providers-file")),
      secretKey: secretFrom(values, "secret-key-file"),
      webhookToken: secretFrom(values, "webhook-token-file"),
    };
    if (!before) named.secretKey ??= await askSecret("SecretKey", "--secret-key-file");
    const app = (await client.request("PUT", path, {
      ...settingsOf(before),
      ...given(named),
    })) as AppView;
    run.print(app, describe(app));
    return EXIT.done;
  },
};

const rotateApp: Command = {
  usage: "app rotate <sdkAppId>",
  summary: "Gives an app a new SecretKey. The previous one still verifies until --end.",
  options: [
    ["--secret-key-file <file>", "the new SecretKey; asked for otherwise"],
    ["--end", "end the rotation: stop accepting the previous SecretKey"],
  ],
  parse: { "secret-key-file": { type: "string" }, end: { type: "boolean" } },
  async run(run) {
    const { client, values } = run;
    const path = appPath(run);
    const before = (await client.request("GET", path)) as Record<string, unknown>;
    const change = values.end
      ? { previousSecretKey: null }
      : {
          secretKey:
            secretFrom(values, "secret-key-file") ??
            (await askSecret("new SecretKey", "--secret-key-file")),
        };
    const app = (await client.request("PUT", path, {
      ...settingsOf(before),
      ...change,
    })) as AppView;
    run.print(app, describe(app));
    return EXIT.done;
  },
};

const listApps: Command = {
  usage: "app list",
  summary: "Lists the apps that the key has access to.",
  options: [],
  parse: {},
  async run({ client, print }) {
    const apps: AppView[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await client.request("GET", `/v1/apps${query}`);
      apps.push(...page.apps);
      cursor = page.cursor;
    } while (cursor !== undefined);
    print(
      { apps },
      apps.map(({ sdkAppId, name = "", region, source }) => [
        String(sdkAppId),
        region,
        source,
        name,
      ]),
    );
    return EXIT.done;
  },
};

const showApp: Command = {
  usage: "app show <sdkAppId>",
  summary: "Shows an app's settings, the fingerprints of its secrets, and findings.",
  options: [],
  parse: {},
  async run(run) {
    const app = (await run.client.request("GET", appPath(run))) as AppView;
    run.print(app, describe(app));
    return EXIT.done;
  },
};

const removeApp: Command = {
  usage: "app remove <sdkAppId>",
  summary: "Removes an app and its secrets.",
  options: [CONFIRMATION.option],
  parse: CONFIRMATION.parse,
  async run(run) {
    await confirm(run, `Remove app ${positional(run, 0, "sdkAppId")} and its secrets?`);
    const answer = await run.client.request("DELETE", appPath(run));
    run.print(answer, [`removed ${answer.sdkAppId}`]);
    return EXIT.done;
  },
};

export const APP_COMMANDS: readonly Command[] = [addApp, rotateApp, listApps, showApp, removeApp];
