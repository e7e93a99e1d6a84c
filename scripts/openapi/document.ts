/** The OpenAPI document, made from the contract, the routes and the table of problems. */

import { ANSWER_HEADERS, REQUEST_HEADERS } from "../../worker/contract/headers.ts";
import type { Tag } from "../../worker/contract/operation.ts";
import { DESCRIBED } from "../contract.ts";
import { describe } from "./operation.ts";
import { PATH } from "./path.ts";
import { PROBLEM } from "./problems.ts";
import { type Json, Schemas } from "./schema.ts";

const DESCRIPTION = `Issues and verifies UserSigs, tells users' status and finds out why pushes do
not arrive, for Tencent Cloud Chat and TRTC.

Bodies are JSON, or forms where they are flat. With \`Accept: text/plain\` the answer is the one line
that a shell wants. Times are RFC 3339 in UTC, durations are whole seconds unless they say otherwise.
Bodies are at most 64 KiB. Refusals are problems (RFC 9457) with a stable \`code\`. Fields may be
added to answers, and values to lists of words that are not said to be closed.`;

const TAGS: Readonly<Record<Tag, string>> = {
  UserSigs: "Issuing, verifying and reading UserSigs and PrivateMapKeys.",
  Status: "Where users are online, and what reaches them.",
  Push: "Vendors, certificates, devices and push checks.",
  Diagnosis: "What is wrong with an app, or with one user's push.",
  Apps: "Apps, their secrets and settings.",
  "API keys": "Keys and what they may do.",
  Audit: "Who did what.",
  Callbacks: "What Tencent sends.",
  Service: "How the service is.",
};

const SECURITY: Json = {
  apiKey: {
    type: "http",
    scheme: "bearer",
    description: "An API key (`sgp_…`), or the deployment's admin key.",
  },
  userSig: {
    type: "apiKey",
    in: "header",
    name: "Authorization",
    description: "`UserSig` and the user's own UserSig: a device speaks for its user.",
  },
  idToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "An ID token of a provider that the app lists.",
  },
  access: {
    type: "apiKey",
    in: "header",
    name: "Cf-Access-Jwt-Assertion",
    description: "An operator who came through Cloudflare Access, which sets it.",
  },
  callbackSign: {
    type: "apiKey",
    in: "query",
    name: "Sign",
    description: "Tencent's signature over the app's webhook token and `RequestTime`.",
  },
};

const parameter = (name: string, place: string, description: string, more: Json): Json => ({
  name,
  in: place,
  description,
  ...more,
});

const parameters: Json = {
  ...Object.fromEntries(
    Object.entries(PATH).map(([name, [description, schema, example]]) => [
      name,
      parameter(name, "path", description, { required: true, schema, example }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(REQUEST_HEADERS).map(([name, description]) => [
      name,
      parameter(name, "header", description, { schema: { type: "string" } }),
    ]),
  ),
};

const headers: Json = Object.fromEntries(
  Object.entries(ANSWER_HEADERS).map(([name, description]) => [
    name,
    { description, schema: { type: name === "Retry-After" ? "integer" : "string" } },
  ]),
);

export function openApiDocument(version: string) {
  const schemas = new Schemas();
  schemas.named("Problem", PROBLEM);
  const paths: Record<string, Record<string, Json>> = {};
  for (const described of DESCRIBED) {
    const template = described.path.replace(/:(\w+)/g, "{$1}");
    paths[template] ??= {};
    const at = paths[template] as Record<string, Json>;
    at[described.method.toLowerCase()] = describe(described, schemas);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "sigpost",
      version,
      summary: "UserSigs, status and push diagnosis for Tencent Cloud Chat.",
      description: DESCRIPTION,
      contact: { name: "The operator of this deployment" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Where this document comes from." }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.components,
      responses: schemas.responses,
      parameters,
      headers,
      securitySchemes: SECURITY,
    },
  };
}
