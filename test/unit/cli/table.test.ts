/** The table of commands against the contract, and what is made from it. */

import { describe, expect, it } from "vitest";
import { argumentsOf, optionOf, wordsOf } from "../../../cli/command.ts";
import { SETTINGS } from "../../../cli/commands/apps.ts";
import { COMMANDS } from "../../../cli/commands/index.ts";
import { en } from "../../../cli/messages/en.ts";
import { ja } from "../../../cli/messages/ja.ts";
import type { Texts } from "../../../cli/messages/texts.ts";
import { zh } from "../../../cli/messages/zh.ts";
import { nearest } from "../../../cli/nearest.ts";
import { findCommand, GLOBAL_OPTIONS, parse } from "../../../cli/parse.ts";
import { CONTRACT } from "../../../worker/contract/index.ts";
import { OPERATIONS, type OperationId } from "../../../worker/contract/operations.ts";

/** Operations without a command, and why. */
const WITHOUT: Readonly<Partial<Record<OperationId, string>>> = {
  receiveTencentCallback: "is Tencent's to call",
  getLiveness: "says less than ready",
};

/** Fields that no option gives, and why. */
const UNASKED: Readonly<Record<string, string>> = {
  "putApp previousSecretKey": "app rotate moves and ends it",
  "putCertificate credential": "--field, --field-file and the terminal make it",
  "checkPush stream": "the client asks for events",
  "diagnoseUser stream": "the client asks for events",
  "issueUserSigs userIds": "several arguments",
  "resealSecrets cursor": "the steps are gone through",
  "takeOver cursor": "the steps are gone through",
};
/** Options that are no field, and why. */
const OWN: Readonly<Record<string, string>> = {
  yes: "answers the question",
  end: "of app rotate",
  watch: "of status",
  field: "of a credential",
  fields: "of a credential",
  idToken: "is the credential that is sent",
};

/** Commands that change a part of a field: what they are given for it, and the field. */
const PARTS: Readonly<Record<string, readonly [field: string, given: readonly string[]]>> = {
  "workload add": [
    "workloads",
    [
      ...["github", "gitlab", "number", "ref", "environment"],
      ...["issuer", "audience", "claim", "scopes", "userIds"],
    ],
  ],
  "workload remove": ["workloads", ["workload"]],
};

const nameOf = (command: (typeof COMMANDS)[number]): string => wordsOf(command).join(" ");

const givenBy = (command: (typeof COMMANDS)[number]): string[] => [
  ...argumentsOf(command).map(({ name }) => name),
  ...(command.options ?? []).map((spec) => optionOf(spec).field),
];

/** What an operation takes, by its schemas. */
function fieldsOf(operation: OperationId): string[] {
  const { query, body } = CONTRACT[operation] as unknown as Record<
    string,
    { entries?: object } | undefined
  >;
  const [, path] = OPERATIONS[operation];
  return [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string),
    ...Object.keys(query?.entries ?? {}),
    ...Object.keys(body?.entries ?? {}),
  ];
}

describe("the table of commands", () => {
  it("has a command for every operation, but for those that are named here", () => {
    const used = new Set(COMMANDS.flatMap(({ operations }) => operations));
    const unused = (Object.keys(OPERATIONS) as OperationId[]).filter(
      (id) => !used.has(id as never),
    );
    expect(unused.sort()).toEqual(Object.keys(WITHOUT).sort());
  });

  it.each(
    COMMANDS.filter(({ operations }) => operations.length > 0).map(
      (one) => [nameOf(one), one] as const,
    ),
  )("gives %s what its operations take, and nothing else", (_, command) => {
    if (command.usage === "login") return;
    const [whole, parts] = PARTS[nameOf(command)] ?? ["", []];
    const given = givenBy(command).filter((field) => !(field in OWN) && !parts.includes(field));
    const taken = command.operations.flatMap(fieldsOf);
    if (whole) expect(taken).toContain(whole);
    expect(given.filter((field) => !taken.includes(field))).toEqual([]);
    const missing = command.operations.flatMap((id) => {
      const given = COMMANDS.filter(({ operations }) => operations.includes(id)).flatMap(givenBy);
      return fieldsOf(id)
        .filter((field) => !given.includes(field))
        .map((field) => `${id} ${field}`);
    });
    expect(missing.filter((one) => !(one in UNASKED))).toEqual([]);
  });

  it("sends all settings of an app when it changes one", () => {
    const secrets = ["secretKey", "previousSecretKey", "webhookToken"];
    const taken = Object.keys(CONTRACT.putApp.body.entries);
    expect([...SETTINGS, ...secrets].sort()).toEqual(taken.sort());
  });

  it("explains every command and every option, and nothing that there is not", () => {
    expect(Object.keys(en.commands).sort()).toEqual(COMMANDS.map(nameOf).sort());
    const specs = COMMANDS.flatMap((command) =>
      (command.options ?? []).map((spec) => [nameOf(command), optionOf(spec).name] as const),
    );
    const names = new Set([
      ...specs.map(([, name]) => `--${name}`),
      ...GLOBAL_OPTIONS.map((spec) => `--${optionOf(spec).name}`),
    ]);
    const own = new Set(specs.map(([command, name]) => `${command} --${name}`));
    const told = Object.keys(en.options);
    expect(told.filter((name) => !names.has(name) && !own.has(name))).toEqual([]);
    const untold = [...names].filter((name) => !told.includes(name));
    expect(untold).toEqual([]);
  });

  it.each([
    ["Japanese", ja],
    ["Chinese", zh],
  ] as const)("says the same in %s, with the same evidence", (_, texts: Texts) => {
    const evidence = (value: unknown): unknown =>
      typeof value === "string"
        ? [...new Set(value.match(/\{\w+\}|--[a-z-]+(?= <| )/g) ?? [])]
            .filter((one) => one.startsWith("{"))
            .sort()
        : Object.fromEntries(
            Object.entries(value as object).map(([name, one]) => [name, evidence(one)]),
          );
    expect(evidence(texts)).toEqual(evidence(en));
  });

  const read = (...words: string[]) => {
    const command = findCommand(COMMANDS, words);
    return parse(command, words.slice(wordsOf(command).length)).input();
  };

  it.each([
    ["90s", 90],
    ["30m", 1800],
    ["1h", 3600],
    ["7d", 604_800],
    ["45", 45],
  ])("takes %s for a lifetime of %i seconds", (text, expire) => {
    expect(read("issue", "1", "a", "--expire", text)).toMatchObject({ expire });
  });

  it.each(["1w", "-1", "1.5h", "", "1h30m", "99999999999"])("refuses the lifetime %j", (text) => {
    expect(() => read("issue", "1", "a", `--expire=${text}`)).toThrow(/--expire/);
  });

  it("takes a negative number for a code, as an argument and as an option", () => {
    expect(read("code", "-100018", "--source", "trtc")).toEqual({
      code: ["-100018"],
      source: "trtc",
    });
    expect(read("diagnosis", "1", "a", "--code", "-100018")).toMatchObject({
      observedCode: "-100018",
    });
  });

  it("counts an age from now on", () => {
    const { since, until } = read("audit", "--since", "1h", "--until", "2030-01-01T00:00:00Z");
    expect(until).toBe("2030-01-01T00:00:00Z");
    expect(Math.abs(Date.now() - 3_600_000 - Date.parse(since))).toBeLessThan(60_000);
    expect(since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it("keeps values with an equals sign whole, and takes lists apart at commas", () => {
    expect(
      read("certificate", "add", "1", "2", "--vendor", "fcm", "--field", "a=b,c"),
    ).toMatchObject({
      field: ["a=b,c"],
    });
    expect(
      read("key", "add", "--name", "x", "--scope", "admin,status:read", "--app", "1,2"),
    ).toMatchObject({
      scopes: ["admin", "status:read"],
      sdkAppIds: [1, 2],
    });
  });

  it.each([
    ["veriffy", "verify"],
    ["isseu", "issue"],
    ["lsit", "list"],
    ["--nmae", "--name"],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, ["verify", "issue", "list", "--name", "--region"])).toBe(meant);
  });
  it.each(["x", "deploy", "", "i".repeat(100_000)])("has no guess for other words", (word) => {
    expect(nearest(word, ["verify", "issue", "list"])).toBeUndefined();
  });
});
