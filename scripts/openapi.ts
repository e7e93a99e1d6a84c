/**
 * The OpenAPI document, made from the route list and the schemas that parse the bodies, so that it
 * cannot disagree with them.
 */

import { toJsonSchema } from "@valibot/to-json-schema";
import { allRoutes } from "../worker/app.ts";
import type { BodySchema } from "../worker/http/body.ts";
import type { Route } from "../worker/http/route.ts";
import { PROBLEMS } from "../worker/problems/problems.ts";

const ROUTES = await allRoutes();

const PROBLEM = {
  type: "object",
  description: "RFC 9457 problem; further members are the evidence.",
  required: ["type", "title", "status", "code", "detail", "remedy", "fault", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEMS) },
    detail: {
      type: "string",
      description: "What is wrong, in the language of Accept-Language (en, ja, zh).",
    },
    remedy: { type: "string", description: "What to do about it." },
    fault: { type: "string", enum: ["caller", "operator", "vendor", "transient"] },
    requestId: { type: "string" },
  },
};

const bodyOf = (schema: BodySchema | undefined) => {
  if (!schema) return {};
  const jsonSchema = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
  const { $schema: _, ...inline } = jsonSchema as Record<string, unknown>;
  const content = { schema: inline };
  return {
    requestBody: {
      required: true,
      content: { "application/json": content, "application/x-www-form-urlencoded": content },
    },
  };
};

/** Alternatives: any one of them is enough. */
function securityOf(route: Route): readonly Record<string, readonly string[]>[] {
  if (route.access === "public") return [];
  return route.access === "user" && route.device
    ? [{ apiKey: [] }, { userSig: [] }]
    : [{ apiKey: [] }];
}

function operation(path: string, route: Route) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
  const scope = "scope" in route ? route.scope : undefined;
  return {
    ...(scope !== undefined && { description: `Scope: ${scope}` }),
    security: securityOf(route),
    parameters: names.map((name) => ({
      name,
      in: "path",
      required: true,
      schema: { type: name === "sdkAppId" || name === "certificateId" ? "integer" : "string" },
    })),
    ...bodyOf(route.body as BodySchema | undefined),
    responses: {
      200: { description: "As asked; text/plain gives the one line that a shell wants." },
      default: {
        description: "A problem",
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    },
  };
}

export function openApiDocument(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [method, path, route] of ROUTES) {
    const template = path.replace(/:(\w+)/g, "{$1}");
    paths[template] ??= {};
    (paths[template] as Record<string, unknown>)[method.toLowerCase()] = operation(path, route);
  }
  return {
    openapi: "3.1.0",
    info: { title: "sigpost", version, license: { name: "MIT", identifier: "MIT" } },
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key, or the admin key." },
        userSig: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: "UserSig <the user's own UserSig>: a device speaks for its user.",
        },
      },
    },
  };
}
