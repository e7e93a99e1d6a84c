/** Documents that are made from the code say what the code says. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERRORS_FILE, errorCatalogue } from "../../../scripts/error-catalogue.ts";
import { openApiDocument } from "../../../scripts/openapi.ts";
import { SENTENCES_FILE, sentenceTable } from "../../../scripts/sentence-table.ts";
import { allRoutes } from "../../../worker/app.ts";

const ROUTES = await allRoutes();

describe("documents made from the code", () => {
  it("keeps the error catalogue up to date (npm run docs writes it)", () => {
    expect(readFileSync(ERRORS_FILE, "utf8")).toBe(errorCatalogue());
  });

  it("keeps the translators' table up to date (npm run docs writes it)", () => {
    expect(readFileSync(SENTENCES_FILE, "utf8")).toBe(sentenceTable());
  });

  it("has every route in the OpenAPI document, with the fields that its body takes", () => {
    const { paths } = openApiDocument("0");
    for (const [method, path, route] of ROUTES) {
      const operation = paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()] as {
        requestBody?: { content: { "application/json": { schema: { properties: object } } } };
      };
      const fields = Object.keys(
        operation.requestBody?.content["application/json"].schema.properties ?? {},
      );
      expect(fields).toEqual(
        Object.keys((route.body as { entries?: object } | undefined)?.entries ?? {}),
      );
    }
  });
});
