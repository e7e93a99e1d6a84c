/** JSON objects written as text: in a form's field, in a pasted file, or inside another JSON. */

import { isObject, readRecord } from "./json.ts";
import { parseJson } from "./nesting.ts";

/** @returns `undefined` when the text is no JSON object */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An object that may have been put into the JSON as a text of its own; an empty one when it is
 * neither.
 */
export const unwrap = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "string" ? (parseObject(value) ?? {}) : readRecord(value);
