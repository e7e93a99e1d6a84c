/** What the fakes of form-speaking vendors ask of a request before they look into it. */

import type { FakeAnswer, FakeRequest } from "./server.ts";

export const json = (value: unknown, status = 200): FakeAnswer => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify(value),
});

/** The fields, or `undefined` when it is no form: every name once, as UTF-8. */
export function readForm({
  headers,
  body,
}: FakeRequest): Readonly<Record<string, string>> | undefined {
  const [type, ...parameters] = (headers["content-type"] ?? "")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  if (type !== "application/x-www-form-urlencoded") return undefined;
  if (
    parameters.some(
      (parameter) => parameter.startsWith("charset=") && parameter !== "charset=utf-8",
    )
  )
    return undefined;
  const pairs = [...new URLSearchParams(body)];
  const fields = Object.fromEntries(pairs);
  return Object.keys(fields).length === pairs.length ? fields : undefined;
}

/** The first name of `given` that is not among `known`. */
export const unknownName = (given: object, known: readonly string[]): string | undefined =>
  Object.keys(given).find((name) => !known.includes(name));
