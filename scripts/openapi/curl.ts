/**
 * An operation as a line for a shell: the first good example of the contract, or the first one at
 * all. Server and key come from the environment, so that no key stands in a shell's history. A test
 * pastes every line.
 */

import type { Example } from "../../worker/contract/operation.ts";
import type { Described } from "../contract.ts";
import { PATH_EXAMPLES } from "./path.ts";

const isGood = ({ status }: Example): boolean => status < 400;

/** The example that the line sends. */
export const shownExample = ({ operation }: Described): Example | undefined =>
  operation.examples.find(isGood) ?? operation.examples[0];

/** What the line is answered with, where nothing else has happened before. */
export const shownStatus = (described: Described): number =>
  shownExample(described)?.status ?? Number(Object.keys(described.operation.answers)[0]);

/** POSIX shell: inside single quotes nothing is special but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function addressOf(described: Described, example: Example | undefined): string {
  const path = described.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(example?.path?.[name] ?? String(PATH_EXAMPLES[name])),
  );
  const query = new URLSearchParams(example?.query).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Signed as Tencent signs, so that a callback can be tried without Tencent. */
const CALLBACK = {
  before: [
    "TIME=$(date +%s)",
    'SIGN=$(printf %s "$WEBHOOK_TOKEN$TIME" | openssl dgst -sha256 -r | cut -c1-64)',
  ],
  query: `?SdkAppid=${PATH_EXAMPLES.sdkAppId}&CallbackCommand=State.StateChange&RequestTime=$TIME&Sign=$SIGN`,
  body: {
    CallbackCommand: "State.StateChange",
    Info: { Action: "Login", To_Account: "alice", Reason: "Register" },
  },
} as const;

function credentialOf({ route, operation }: Described): readonly string[] {
  if (operation.credential === "idToken") return ['-H "Authorization: Bearer $ID_TOKEN"'];
  return route.access === "public" ? [] : ['-H "Authorization: Bearer $SIGPOST_KEY"'];
}

export function curlSample(described: Described): string {
  const { method, operation } = described;
  const example = shownExample(described);
  const signed = operation.credential === "callbackSign" ? CALLBACK : undefined;
  const body = signed?.body ?? example?.body;
  const streams = Object.values(operation.answers).every(({ json, text }) => !json && !text);
  const options = [
    // Events are to be seen as they happen.
    streams ? "-sSN" : "-sS",
    "--fail-with-body",
    ...(method === (body === undefined ? "GET" : "POST") ? [] : [`-X ${method}`]),
  ];
  const address = addressOf(described, example) + (signed?.query ?? "");
  const call = [
    `curl ${options.join(" ")} "$SIGPOST_URL${address}"`,
    ...credentialOf(described),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`]),
  ].join(" \\\n  ");
  return [...(signed?.before ?? []), call].join("\n");
}
