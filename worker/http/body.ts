/**
 * From a request's bytes to a typed body: size, content type, JSON or form, and the schema, each
 * with its own refusal.
 */

import * as v from "valibot";
import { NESTING_MAXIMUM, nestsTooDeep } from "../bytes/nesting.ts";
import { Failure } from "../problems/failure.ts";

/** Bytes. */
export const BODY_MAXIMUM = 65_536;

/**
 * Milliseconds for all of it, so that nobody holds a request open. At 64 KiB that is a modem's
 * speed.
 */
const BODY_MS = 10_000;

/** Bytes of a body that is too long that are read all the same. */
const READ_AND_DROPPED = 1_048_576;

// biome-ignore lint/suspicious/noExplicitAny: valibot's own name for "whatever its type parameters are"
export type BodySchema = v.StrictObjectSchema<v.ObjectEntries, any>;
export type Body<S extends BodySchema> = v.InferOutput<S>;

const tooLarge = (maximum: number) => new Failure("body_too_large", { maximum });

/**
 * A body that does not say its length, or says one that is too long. More of it is read than is
 * kept, within bounds, so that the refusal reaches a caller that is still sending: an answer before
 * the last byte closes the connection, and many clients then report a broken pipe in place of the
 * answer.
 */
async function boundedText(request: Request, maximum: number): Promise<string | Failure> {
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maximum + READ_AND_DROPPED) break;
    if (bytes <= maximum) text += decoder.decode(chunk, { stream: true });
  }
  return bytes > maximum ? tooLarge(maximum) : text + decoder.decode();
}

type Kind = "array" | "boolean" | "number" | "string" | "other";

function kindsOf(schema: unknown): Kind[] {
  const { type, wrapped, options } = schema as {
    type: string;
    wrapped?: unknown;
    options?: unknown[];
  };
  if (wrapped) return kindsOf(wrapped);
  if (type === "union" && options) return options.flatMap(kindsOf);
  return [
    type === "array" || type === "boolean" || type === "number" || type === "string"
      ? type
      : "other",
  ];
}

/** Form fields are all text; the schema says which are meant as numbers, truth values or lists. */
function formToObject(text: string, schema: BodySchema): Record<string, unknown> {
  // In one pass: `getAll` reads the whole form once for every name.
  const form = Map.groupBy(new URLSearchParams(text), ([name]) => name);
  // Without a prototype, so that a field named __proto__ is a field like any other: unknown.
  const object: Record<string, unknown> = Object.create(null);
  for (const [name, pairs] of form) {
    const all = pairs.map(([, value]) => value);
    const kinds = Object.hasOwn(schema.entries, name) ? kindsOf(schema.entries[name]) : [];
    const value = all.at(-1) as string;
    if (kinds.includes("number") && /^-?\d+(\.\d+)?$/.test(value)) object[name] = Number(value);
    else if (kinds.includes("array")) object[name] = all.length > 1 ? all : value.split(",");
    else if (kinds.includes("boolean") && /^(true|false)$/.test(value))
      object[name] = value === "true";
    else object[name] = value;
  }
  return object;
}

const JSON_TYPE = "application/json";

/** Without its parameters, in lower case. What nearly everybody sends is both already. */
const mediaTypeOf = (contentType: string): string =>
  contentType === JSON_TYPE
    ? contentType
    : (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();

function parse(text: string, contentType: string, schema: BodySchema): unknown | Failure {
  const type = mediaTypeOf(contentType);
  if (type === "application/x-www-form-urlencoded") return formToObject(text, schema);
  if (type !== "" && type !== JSON_TYPE && !type.endsWith("+json"))
    return new Failure("unsupported_media_type", { contentType: type.slice(0, 100) });
  if (nestsTooDeep(text)) return new Failure("body_too_deep", { maximum: NESTING_MAXIMUM });
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return new Failure("body_not_json");
  }
}

/**
 * A field's name as it is shown. JSON that was sent as a form arrives as one long name, and the
 * secrets that it may hold are not told again.
 */
const shownField = (name: string): string => (/^[\w.-]{1,80}$/.test(name) ? name : "(not a name)");

/**
 * The type that came. Of a text nothing is shown but that it is one: it may be a secret in the
 * wrong place.
 */
const receivedType = ({ type, received }: v.BaseIssue<unknown>): string =>
  received.startsWith('"') && type !== "picklist" ? "string" : received.slice(0, 40);

function explainIssue(issue: v.BaseIssue<unknown>, schema: BodySchema): Failure {
  const field = v.getDotPath(issue) ?? "";
  const known = Object.keys(schema.entries).join(", ");
  if (issue.type === "strict_object" && issue.expected === "never")
    return new Failure("field_unknown", { field: shownField(field), known });
  if (issue.kind === "schema" && issue.received === "undefined")
    return new Failure("field_missing", { field });
  if (issue.kind === "schema")
    return new Failure("field_type", {
      field,
      expected: issue.expected ?? "",
      got: receivedType(issue),
    });
  return new Failure("field_value", { field, expected: issue.message });
}

/**
 * The body as it is, or why it is not read.
 *
 * @param maximum bytes
 */
export function readText(request: Request, maximum: number): Promise<string | Failure> {
  const length = request.headers.get("Content-Length");
  // One promise and no race, as every request with a body passes here.
  return new Promise((resolve) => {
    const late = () => resolve(new Failure("body_timeout", { seconds: BODY_MS / 1000 }));
    const timer = setTimeout(late, BODY_MS);
    const end = (outcome: string | Failure): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const read =
      length !== null && Number(length) <= maximum ? request.text() : boundedText(request, maximum);
    // Nothing but the connection can fail here: it broke off, or what came was no body.
    read.then(end, () => end(new Failure("body_incomplete")));
  });
}

/** The body as the schema's type, or why not. */
export async function readBody<S extends BodySchema>(
  request: Request,
  schema: S,
): Promise<Body<S> | Failure> {
  const text = await readText(request, BODY_MAXIMUM);
  if (text instanceof Failure) return text;
  const value = parse(text, request.headers.get("Content-Type") ?? "", schema);
  if (value instanceof Failure) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return new Failure("body_not_object");
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? (result.output as Body<S>) : explainIssue(result.issues[0], schema);
}
