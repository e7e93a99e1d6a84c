/**
 * A shell line for a call that carries secrets. What was typed never goes in: each secret has a
 * name, and the line reads it from the environment.
 */

import type { Operation } from "../../client/index.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";

/**
 * `text` is one line. `lines` is PEM, whose line breaks JSON wants escaped. `json` is a file that
 * goes in as it is.
 */
type SecretKind = "text" | "lines" | "json";

const SHELL: Readonly<Record<SecretKind, (name: string) => string>> = {
  text: (name) => `"'"$${name}"'"`,
  lines: (name) => `"'"$(printf '%s\\n' "$${name}" | awk '{printf "%s\\\\n", $0}')"'"`,
  json: (name) => `'"$${name}"'`,
};

/** `privateKey` -> `PRIVATE_KEY`, as shells name their variables. */
export const variableOf = (field: string): string => field.replace(/[A-Z]/g, "_$&").toUpperCase();

/**
 * Stands for a field's secret in a body that is to become a shell line; no text of a form has this
 * character.
 */
export const secretIn = (field: string, kind: SecretKind = "text"): string =>
  `\u0000${kind} ${variableOf(field)}`;

export const secretCurl = <Id extends Operation>(origin: string, call: Call<Id>): string =>
  curlLine(origin, call).replace(/"\\u0000(\w+) (\w+)"/g, (_, kind: SecretKind, name: string) =>
    SHELL[kind](name),
  );
