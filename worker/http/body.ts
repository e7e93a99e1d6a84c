/** From a request's bytes to a typed body: size, content type, JSON or form, and the schema, each with its own refusal. */

import * as v from "valibot";
import { Failure } from "./failure.ts";

/** Bytes. */
export const BODY_MAXIMUM = 65_536;

// biome-ignore lint/suspicious/noExplicitAny: valibot's own name for "whatever its type parameters are"
export type BodySchema = v.StrictObjectSchema<v.ObjectEntries, any>;
export type Body<S extends BodySchema> = v.InferOutput<S>;

const tooLarge = () => new Failure("body_too_large", { maximum: BODY_MAXIMUM });

/** A body that does not say its length, read until it is too long. */
async function boundedText(request: Request): Promise<string | Failure> {
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > BODY_MAXIMUM) return tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

type Kind = "array" | "boolean" | "number" | "string" | "other";

function kindsOf(schema: unknown): Kind[] {
  const { type, wrapped, options } = schema as { type: string; wrapped?: unknown; options?: unknown[] };
  if (wrapped) return kindsOf(wrapped);
  if (type === "union" && options) return options.flatMap(kindsOf);
  return [type === "array" || type === "boolean" || type === "number" || type === "string" ? type : "other"];
}

/** Form fields are all text; the schema says which are meant as numbers, truth values or lists. */
function formToObject(text: string, schema: BodySchema): Record<string, unknown> {
  const form = new URLSearchParams(text);
  const object: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    const kinds = Object.hasOwn(schema.entries, name) ? kindsOf(schema.entries[name]) : [];
    const value = all.at(-1) as string;
    if (kinds.includes("number") && /^-?\d+(\.\d+)?$/.test(value)) object[name] = Number(value);
    else if (kinds.includes("array")) object[name] = all.length > 1 ? all : value.split(",");
    else if (kinds.includes("boolean") && /^(true|false)$/.test(value)) object[name] = value === "true";
    else object[name] = value;
  }
  return object;
}

function parse(text: string, contentType: string, schema: BodySchema): unknown | Failure {
  const [mediaType = ""] = contentType.split(";", 1);
  const type = mediaType.trim().toLowerCase();
  if (type === "application/x-www-form-urlencoded") return formToObject(text, schema);
  if (type !== "" && type !== "application/json" && !type.endsWith("+json"))
    return new Failure("unsupported_media_type", { contentType: mediaType.slice(0, 100) });
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return new Failure("body_not_json");
  }
}

function explainIssue(issue: v.BaseIssue<unknown>, schema: BodySchema): Failure {
  const field = v.getDotPath(issue) ?? "";
  const known = Object.keys(schema.entries).join(", ");
  if (issue.type === "strict_object" && issue.expected === "never")
    return new Failure("field_unknown", { field, known });
  if (issue.kind === "schema" && issue.received === "undefined") return new Failure("field_missing", { field });
  if (issue.kind === "schema")
    return new Failure("field_type", { field, expected: issue.expected ?? "", got: issue.received.slice(0, 40) });
  return new Failure("field_value", { field, expected: issue.message });
}

/** The body as the schema's type, or why not. */
export async function readBody<S extends BodySchema>(request: Request, schema: S): Promise<Body<S> | Failure> {
  const length = request.headers.get("Content-Length");
  if (length !== null && Number(length) > BODY_MAXIMUM) return tooLarge();
  const text = length === null ? await boundedText(request) : await request.text();
  if (text instanceof Failure) return text;
  const value = parse(text, request.headers.get("Content-Type") ?? "", schema);
  if (value instanceof Failure) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Failure("body_not_object");
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? (result.output as Body<S>) : explainIssue(result.issues[0], schema);
}
