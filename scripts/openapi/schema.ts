/** From the contract's schemas to JSON Schema. What has a title goes to the components, once. */

import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

export type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export class Schemas {
  readonly components: Record<string, Json> = {};
  readonly responses: Record<string, Json> = {};

  /** In requests, where an unknown field is refused. */
  taken(schema: v.GenericSchema): Json {
    return this.#hoist(told(this.#plain(schema))) as Json;
  }

  /** In answers, to which fields may be added. */
  given(schema: v.GenericSchema): Json {
    return this.#hoist(open(this.#plain(schema))) as Json;
  }

  /** An answer that several operations give: what is the same gets the same name. */
  answer(status: number, response: Json): Json {
    const text = JSON.stringify(response);
    const alike = Object.entries(this.responses).find(([, one]) => JSON.stringify(one) === text);
    const before = Object.keys(this.responses).filter((name) =>
      name.startsWith(`Problem${status}`),
    );
    const name =
      alike?.[0] ?? `Problem${status}${before.length === 0 ? "" : `-${before.length + 1}`}`;
    this.responses[name] = response;
    return { $ref: `#/components/responses/${name}` };
  }

  /** Under a name of its own; the same name always means the same. */
  named(name: string, schema: Json): Json {
    const known = this.components[name];
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`Two schemas are called ${name}.`);
    this.components[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  #plain(schema: v.GenericSchema): Json {
    const { $schema: _, ...rest } = toJsonSchema(schema, {
      errorMode: "ignore",
      typeMode: "input",
    }) as Json;
    return rest;
  }

  #hoist(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#hoist(one));
    if (!isJson(value)) return value;
    const inside = Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, this.#hoist(part)]),
    );
    // A property may be called title too: then it is a schema, and no text.
    const { title, ...schema } = inside;
    return typeof title === "string" ? this.named(title, schema) : inside;
  }
}

/**
 * Defaults in words: the most used generator of types takes a field with a `default` for one that
 * has to be sent.
 */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (!isJson(value)) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, told(part)] as const);
  const { default: usual, ...rest } = Object.fromEntries(parts);
  if (usual === undefined || isJson(usual)) return Object.fromEntries(parts);
  const said = rest.description === undefined ? "" : `${rest.description} `;
  return { ...rest, description: `${said}Default: \`${usual}\`.` };
}

/** Without `additionalProperties: false`. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(
    ([name, part]) => name !== "additionalProperties" || part !== false,
  );
  return Object.fromEntries(kept.map(([name, part]) => [name, open(part)]));
}
