/** Push certificates, and the devices that they are for. */

import type { ValueOf } from "../../client/index.ts";
import { ask, list } from "../builders.ts";
import type { Command, Input } from "../command.ts";
import { CliError, EXIT } from "../exit.ts";
import { TEXTS } from "../messages/index.ts";
import { askSecret, ask as askText, readSecretFile } from "../prompts.ts";

type Field = ValueOf<"listVendors">["vendors"][number]["fields"][number];

/** `name=value` -> both. */
function pairs(items: readonly string[] | undefined, option: string): [string, string][] {
  return (items ?? []).map((item) => {
    const at = item.indexOf("=");
    if (at < 1) throw new CliError("option_invalid", { option, example: "appId=105000001" });
    return [item.slice(0, at), item.slice(at + 1)];
  });
}

/** On the terminal; what has several lines is in a file, whose path is asked for. */
async function askField({ name, label, secret, multiline, optional, choices }: Field) {
  const notes = [optional && TEXTS.help.optional, choices?.join("|")].filter(Boolean);
  const question = `${label} (${[name, ...notes].join(", ")})`;
  if (multiline) {
    const path = await askText(`${question}, ${TEXTS.help.file}: `, `--field-file ${name}=-`);
    return path === "" ? "" : readSecretFile(path);
  }
  return secret
    ? askSecret(question, `--field-file ${name}=-`)
    : askText(`${question}: `, `--field ${name}=…`);
}

/** What the vendor's fields need, from options, files and the terminal; secrets from no option. */
async function credentialOf(
  fields: readonly Field[],
  input: Input,
): Promise<Record<string, string>> {
  const plain = pairs(input.field, "--field");
  const fromFiles = pairs(input.fields, "--field-file");
  for (const [name] of [...plain, ...fromFiles])
    if (!fields.some((field) => field.name === name)) {
      const known = fields.map((field) => field.name).join(", ");
      throw new CliError("field_unknown", { field: name, known });
    }
  for (const [name] of plain)
    if (fields.some((field) => field.name === name && field.secret))
      throw new CliError("field_secret", { field: name });
  const credential = Object.fromEntries([
    ...plain,
    ...fromFiles.map(([name, path]) => [name, readSecretFile(path)]),
  ]);
  for (const field of fields) {
    if (credential[field.name] !== undefined) continue;
    // Without a terminal, what may be left out is left out.
    if ((field.optional || field.choices) && !process.stdin.isTTY) continue;
    const text = await askField(field);
    if (text !== "") credential[field.name] = text;
  }
  return credential;
}

const addCertificate: Command = {
  usage: "certificate add <sdkAppId> <certificateId>",
  options: [
    "--vendor <vendor> !",
    "--name <name>",
    "--field <name=value>…",
    "--field-file <name=file>… = fields",
  ],
  operations: ["listVendors", "putCertificate"],
  async run({ input, connect, print }) {
    const client = await connect();
    const { vendors } = await client.listVendors();
    const vendor = vendors.find((one) => one.vendor === input.vendor);
    if (!vendor) {
      const known = vendors.map((one) => one.vendor).join(", ");
      throw new CliError("option_invalid", { option: "--vendor", example: known });
    }
    const { sdkAppId, certificateId, name } = input;
    const credential = await credentialOf(vendor.fields, input);
    const asked = { sdkAppId, certificateId, vendor: input.vendor, credential };
    print(await client.putCertificate(name === undefined ? asked : { ...asked, name }));
    return EXIT.done;
  },
};

const REPORT = [
  "--certificate <certificateId> ! = certificateId",
  "--token-file <file>",
  "--platform <platform>",
  "--model <model>",
  "--os-version <version>",
  "--app-version <version>",
  "--sdk-version <version>",
  "--notifications <on|off> = notificationsEnabled",
];
const removed = (name: string) => [`removed ${name}`];

export const DEVICE_COMMANDS: readonly Command[] = [
  addCertificate,
  list(
    "certificate list <sdkAppId>",
    "listCertificates",
    "certificates",
    ["certificateId", "vendor", "name:-", "updatedAt", "lastCheck.verdict:-"],
    { options: ["--search <text>"] },
  ),
  ask("certificate show <sdkAppId> <certificateId>", "getCertificate"),
  ask("certificate remove <sdkAppId> <certificateId>", "deleteCertificate", {
    question: "removeCertificate",
    lines: ({ certificateId }) => removed(certificateId),
  }),
  list(
    "device list <sdkAppId> <userId>",
    "listDevices",
    "devices",
    ["deviceId", "certificateId", "vendor", "token", "tokenDead", "reportedAt"],
    { options: ["--reveal"] },
  ),
  ask("device report <sdkAppId> <userId> <deviceId>", "putDevice", {
    options: REPORT,
    secret: ["token", TEXTS.asked.deviceToken],
  }),
  ask("device remove <sdkAppId> <userId> <deviceId>", "deleteDevice", {
    question: "removeDevice",
    lines: ({ deviceId }) => removed(deviceId),
  }),
];
