/** One operation of the document. */

import { ALWAYS } from "../../worker/contract/headers.ts";
import type { Answer, Example } from "../../worker/contract/operation.ts";
import type { Described } from "../contract.ts";
import { curlSample } from "./curl.ts";
import { problemAnswers } from "./problems.ts";
import type { Json, Schemas } from "./schema.ts";

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

const named = (headers: readonly string[]): Json =>
  Object.fromEntries(headers.map((name) => [name, reference("headers", name)]));

const pascal = (id: string): string => id.slice(0, 1).toUpperCase() + id.slice(1);
const slug = ({ summary }: Example): string => summary.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Alternatives: any one of them is enough. */
function securityOf({ route, operation }: Described): Json[] {
  if (operation.credential) return [{ [operation.credential]: [] }];
  if (route.access === "public") return [];
  const key = [{ apiKey: [] }, { access: [] }];
  return route.access === "user" && route.device ? [...key, { userSig: [] }] : key;
}

function rightsOf({ route }: Described): string {
  if (route.access === "public") return "";
  const scope = route.scope === undefined ? "Any API key may." : `Scope: \`${route.scope}\`.`;
  return route.access === "user" && route.device
    ? `\n\n${scope} A user's own UserSig is enough for that user.`
    : `\n\n${scope}`;
}

function parametersOf({ path, operation }: Described, schemas: Schemas): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) =>
    reference("parameters", name as string),
  );
  const inQuery = Object.entries(operation.query?.entries ?? {}).map(([name, schema]) => {
    const { description, ...rest } = schemas.taken(schema);
    return { name, in: "query", ...(description !== undefined && { description }), schema: rest };
  });
  // Every problem has sentences.
  const names = new Set(["Accept-Language", ...(operation.headers ?? [])]);
  const inHeaders = [...names].map((name) => reference("parameters", name));
  return [...inPath, ...inQuery, ...inHeaders];
}

const isFlat = (schema: Json): boolean =>
  Object.values(schema.properties as Record<string, Json>).every(
    (field) => field.type !== "object" && (field.items as Json | undefined)?.type !== "object",
  );

function bodyOf({ id, route, operation }: Described, schemas: Schemas): Json {
  if (operation.foreignBody !== undefined)
    return {
      requestBody: {
        required: true,
        description: operation.foreignBody,
        content: {
          "application/json": { schema: { type: "object", additionalProperties: true } },
        },
      },
    };
  const source = operation.body ?? route.body;
  if (!source) return {};
  const plain = schemas.taken(source);
  const schema = schemas.named(`${pascal(id)}Body`, plain);
  // Those that are refused are for tests.
  const examples = operation.examples.filter(
    ({ body, status }) => body !== undefined && status < 400,
  );
  const shown = Object.fromEntries(
    examples.map((example) => [slug(example), { summary: example.summary, value: example.body }]),
  );
  return {
    requestBody: {
      required: ((plain.required ?? []) as readonly string[]).length > 0,
      content: {
        "application/json": { schema, ...(examples.length > 0 && { examples: shown }) },
        ...(isFlat(plain) && { "application/x-www-form-urlencoded": { schema } }),
      },
    },
  };
}

function contentOf(
  { json, text, events }: Answer,
  examples: readonly Example[],
  schemas: Schemas,
): Json {
  const shown = Object.fromEntries(
    examples.map((example) => [slug(example), { summary: example.summary, value: example.answer }]),
  );
  const told = Object.entries(events ?? {}).map(([name, schema]) => [name, schemas.given(schema)]);
  return {
    ...(json && {
      "application/json": {
        schema: schemas.given(json),
        ...(examples.length > 0 && { examples: shown }),
      },
    }),
    ...(text !== undefined && {
      "text/plain": { schema: { type: "string", description: text } },
    }),
    ...(events && {
      "text/event-stream": {
        schema: {
          type: "string",
          description: `Server-sent events: ${told.map(([name]) => `\`${name}\``).join(", ")}. Each has one line of JSON as its data.`,
        },
        "x-events": Object.fromEntries(told),
      },
    }),
  };
}

/** An operator's change is in the audit log before the answer, or the answer says that it is not. */
const isRecorded = ({ route, method }: Described): boolean =>
  route.access !== "public" && route.scope === "admin" && method !== "GET";

function answerOf(status: number, answer: Answer, described: Described, schemas: Schemas): Json {
  const { operation } = described;
  const examples = operation.examples.filter(
    (example) => example.status === status && example.answer !== undefined,
  );
  const translated = operation.headers?.includes("Accept-Language") ? ["Content-Language"] : [];
  const recorded = isRecorded(described) ? ["X-Audit-Log"] : [];
  const headers = [...ALWAYS, ...translated, ...recorded, ...(answer.headers ?? [])];
  return {
    description: answer.description,
    headers: named(headers),
    content: contentOf(answer, examples, schemas),
  };
}

/** A status can be an answer in one media type and a problem in another. */
function merged(
  status: number,
  one: Json | undefined,
  other: Json | undefined,
  schemas: Schemas,
): Json {
  if (!other) return one as Json;
  if (!one) return schemas.answer(status, other);
  return {
    description: `${one.description} ${other.description}`,
    headers: { ...(one.headers as Json), ...(other.headers as Json) },
    content: { ...(other.content as Json), ...(one.content as Json) },
  };
}

function responsesOf(described: Described, schemas: Schemas): Json {
  const { operation, problems } = described;
  const good = new Map(
    Object.entries(operation.answers).map(([status, answer]): [number, Json] => [
      Number(status),
      answerOf(Number(status), answer, described, schemas),
    ]),
  );
  const bad = problemAnswers(problems, schemas);
  const statuses = [...new Set([...good.keys(), ...bad.keys()])].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [status, merged(status, good.get(status), bad.get(status), schemas)]),
  );
}

export function describe(described: Described, schemas: Schemas): Json {
  const { id, operation } = described;
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    description: `${operation.description}${rightsOf(described)}`,
    security: securityOf(described),
    parameters: parametersOf(described, schemas),
    ...bodyOf(described, schemas),
    responses: responsesOf(described, schemas),
    "x-codeSamples": [{ lang: "Shell", label: "curl", source: curlSample(described) }],
  };
}
