/**
 * What people put around a credential on its way from the vendor's console: base64 for a CI secret,
 * JSON inside JSON, a line of an environment file. Taken off where there is one way to read it, and
 * told. Every step reads the text a fixed number of times, and there are few steps.
 */

import { isObject } from "../../bytes/json.ts";
import { parseObject } from "../../bytes/json-text.ts";
import { mendJson } from "../../bytes/mend-json.ts";
import { trimBlank, trimEndOf } from "../../bytes/text.ts";
import type { PasteForm } from "../paste-codes.ts";

export interface Unwrapped {
  readonly text: string;
  readonly forms: readonly PasteForm[];
}

/** One layer less, and what it was; nothing where there is no such layer. */
type Step = (text: string) => Unwrapped | undefined;

const LAYERS_MAXIMUM = 8;

/** White space includes the byte order mark. */
const bare = (text: string): string => trimBlank(text);

const parseText = (json: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
};

const NAME = String.raw`[A-Za-z_][\w.\-]{0,80}`;
const ASSIGNED = new RegExp(
  String.raw`^(?:(?:export|set|const|let|var|-)\s{1,20})?(?:"${NAME}"|'${NAME}'|${NAME})\s{0,20}(?:=|:(?=[\s"'\{]))`,
  "v",
);

/** A line of a shell, an environment file, YAML or code; also one property of a JSON object. */
const assignment: Step = (text) => {
  const [head] = ASSIGNED.exec(text) ?? [];
  if (head === undefined) return undefined;
  const value = bare(trimEndOf(text.slice(head.length), (last) => /[;,\s]/.test(last)));
  // The padding of a secret that is base64 itself.
  if (value === "" || value === "=") return undefined;
  return { text: value, forms: ["credential_from_assignment"] };
};

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "‘": "’",
};

const quotes: Step = (text) => {
  const end = QUOTES[text.charAt(0)];
  if (text.length < 2 || end === undefined || !text.endsWith(end)) return undefined;
  const inner = text.slice(1, -1);
  const said = end === '"' ? parseText(text) : undefined;
  return said === undefined || said === inner
    ? { text: inner, forms: ["credential_from_quotes"] }
    : { text: said, forms: ["credential_from_json_text"] };
};

/** `{\"type\": …}`: JSON text that lost its quotes. */
const escapedJson: Step = (text) => {
  if (!/^\{\s{0,20}\\"/.test(text)) return undefined;
  const said = parseText(`"${text}"`);
  return said === undefined ? undefined : { text: said, forms: ["credential_from_json_text"] };
};

/** The one entry of an object, as secret managers keep them. */
const onlyEntry: Step = (text) => {
  const entries = Object.entries(parseObject(text) ?? {});
  const [[, value] = []] = entries;
  if (entries.length !== 1) return undefined;
  const inner = isObject(value) && "private_key" in value ? JSON.stringify(value) : value;
  return typeof inner === "string" && inner !== ""
    ? { text: inner, forms: ["credential_from_json_text"] }
    : undefined;
};

const mended: Step = (text) => {
  const { text: json, lineBreaks, other } = mendJson(text) ?? {};
  if (json === undefined || parseObject(json) === undefined) return undefined;
  return {
    text: json,
    forms: [
      ...(lineBreaks ? (["credential_mended_line_breaks"] as const) : []),
      ...(other ? (["credential_mended_json"] as const) : []),
    ],
  };
};

const percent: Step = (text) => {
  if (!/^(?:-----BEGIN(?:%20|\+)|%7B|%22)/i.test(text)) return undefined;
  try {
    return { text: decodeURIComponent(text), forms: ["credential_from_percent"] };
  } catch {
    return undefined;
  }
};

/** Text of more than controls, in UTF-8 or as PowerShell writes it. */
function readBytes(binary: string): string | undefined {
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: keys and archives have them
    return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const DATA_URL = /^data:[\w./+-]{0,80}(?:;[\w=-]{1,40}){0,4},/;
/** Shorter texts are words. */
const BASE64_MINIMUM = 24;

const base64: Step = (text) => {
  const digits = text.replace(DATA_URL, "").replace(/\s/g, "");
  if (digits.length < BASE64_MINIMUM || !/^[\w+/-]+={0,2}$/.test(digits)) return undefined;
  let said: string | undefined;
  try {
    said = readBytes(atob(digits.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "")));
  } catch {
    return undefined;
  }
  return said === undefined ? undefined : { text: said, forms: ["credential_from_base64"] };
};

function unwrap(pasted: string, steps: readonly Step[], isDone: (text: string) => boolean) {
  let text = bare(pasted);
  const forms = new Set<PasteForm>();
  for (let layer = 0; layer < LAYERS_MAXIMUM && !isDone(text); layer++) {
    let less: Unwrapped | undefined;
    for (const step of steps) less ??= step(text);
    if (less === undefined) break;
    text = bare(less.text);
    for (const form of less.forms) forms.add(form);
  }
  return { text, forms: [...forms] };
}

const isFile = (text: string): boolean =>
  /^-----BEGIN [A-Z]/.test(text) ||
  (parseObject(text) !== undefined && onlyEntry(text) === undefined);

/** A key file: PEM or JSON. What turns out to be neither comes back with what was taken off. */
export const unwrapFile = (pasted: string): Unwrapped =>
  unwrap(pasted, [onlyEntry, assignment, quotes, escapedJson, mended, percent, base64], isFile);

/** A secret or an ID of one line. Base64 stays: some vendors' secrets are just that. */
export const unwrapLine = (pasted: string): Unwrapped =>
  unwrap(pasted, [assignment, quotes], () => false);
