/** The OpenAPI document: whole, resolvable, and with everything that the routes have. */

import { describe, expect, it } from "vitest";
import { DESCRIBED } from "../../../scripts/contract.ts";
import { openApiDocument } from "../../../scripts/openapi/document.ts";

// biome-ignore lint/suspicious/noExplicitAny: a document, looked into field by field
type Json = any;

const document: Json = openApiDocument("0");
const METHODS = ["get", "post", "put", "delete"];

const operations: [string, Json][] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item as Json).map(([method, operation]): [string, Json] => {
    expect(METHODS).toContain(method);
    return [`${method} ${path}`, operation];
  }),
);

function* inside(value: Json): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const part of Object.values(value)) yield* inside(part);
}

function resolve(reference: string): Json {
  expect(reference).toMatch(/^#\/components\//);
  return reference
    .slice(2)
    .split("/")
    .reduce((at: Json, name) => at?.[name], document);
}
const whole = (value: Json): Json => (value.$ref === undefined ? value : resolve(value.$ref));

describe("the OpenAPI document", () => {
  it("refers only to what it has, and has nothing that nobody refers to", () => {
    const used = new Set<string>();
    for (const { $ref } of inside(document))
      if (typeof $ref === "string") {
        expect(resolve($ref), $ref).toBeDefined();
        used.add($ref);
      }
    const { schemas, responses, parameters, headers } = document.components;
    for (const [kind, all] of Object.entries({ schemas, responses, parameters, headers }))
      for (const name of Object.keys(all as Json))
        expect([...used], `${kind} ${name}`).toContain(`#/components/${kind}/${name}`);
  });

  it("has every operation under its own name, once", () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect([...ids].sort()).toEqual(DESCRIBED.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(operations)("%s is told in full", (name, operation) => {
    expect(operation.summary).toMatch(/^\S.{3,80}$/);
    expect(document.tags.map((tag: Json) => tag.name)).toContain(operation.tags[0]);
    const schemes = Object.keys(document.components.securitySchemes);
    for (const need of operation.security)
      expect(schemes).toEqual(expect.arrayContaining(Object.keys(need)));
    const inPath = operation.parameters.map(whole).filter((one: Json) => one.in === "path");
    expect(inPath.map((one: Json) => `{${one.name}}`)).toEqual(name.match(/\{\w+\}/g) ?? []);
    for (const one of operation.parameters.map(whole)) {
      expect(one.description ?? one.schema.description, one.name).toMatch(/\S/);
      expect(one.required ?? false).toBe(one.in === "path");
    }
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => /^2\d\d$/.test(status))).toBe(true);
    for (const status of statuses) {
      const { description, content, headers } = whole(operation.responses[status]);
      expect(description).toMatch(/\S/);
      expect(Object.keys(headers ?? {})).toContain("X-Request-Id");
      for (const [type, { schema }] of Object.entries<Json>(content ?? {})) {
        expect(type).toMatch(/^(application\/(problem\+)?json|text\/(plain|event-stream))$/);
        expect(schema).toBeTypeOf("object");
      }
    }
  });

  it.each(DESCRIBED.map((one) => [one.id, one] as const))(
    "%s takes the fields that its route reads",
    (_, { method, path, route }) => {
      const template = path.replace(/:(\w+)/g, "{$1}");
      const { requestBody } = document.paths[template][method.toLowerCase()];
      const content = requestBody?.content["application/json"];
      const { properties = {}, required = [] } = content ? whole(content.schema) : {};
      const entries: Json = (route.body as Json)?.entries ?? {};
      expect(Object.keys(properties).sort()).toEqual(Object.keys(entries).sort());
      const needed = Object.keys(entries).filter((name) => entries[name].type !== "optional");
      expect([...required].sort()).toEqual(needed.sort());
    },
  );

  it("tells of every problem whose turn it is and what it means", () => {
    const { code } = document.components.schemas.Problem.properties;
    for (const name of code.enum) expect(code["x-enumDescriptions"][name]).toMatch(/\S{2}/);
  });
});
