/** Two linters that others run on `/openapi.json`: no error, no warning. Nothing is fetched. */

import { createConfig, lintFromString } from "@redocly/openapi-core";
import core from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../../scripts/openapi/document.ts";

/** What a rule says and is not so here, with the reason. */
const NOT_SO: Readonly<Record<string, string>> = {
  "operation-4xx-response #/paths/~1healthz/get/responses":
    "it takes nothing that could be wrong, has no limit, and needs no key: it has no 4xx",
};

type Document = ReturnType<typeof openApiDocument>;

async function redocly(document: Document): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended"] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
}

async function spectral(document: Document): Promise<string[]> {
  const linter = new core.Spectral();
  linter.setRuleset({ extends: [rulesets.oas as core.RulesetDefinition] });
  const found = await linter.run(JSON.stringify(document));
  return found.map(({ code, path }) => `${code} ${path.join("/")}`);
}

/** A small one with a mistake, so that a linter that looks at nothing is seen. */
function spoiled(): Document {
  const { paths, components, ...rest } = structuredClone(openApiDocument("0.1.0"));
  const { get } = paths["/healthz"] as Record<string, Record<string, unknown>>;
  const { operationId: _, ...left } = get as Record<string, unknown>;
  return {
    ...rest,
    components: { ...components, schemas: {}, responses: {} },
    paths: { "/healthz": { get: left } },
  };
}

describe("the document", () => {
  it("is as redocly's recommended rules want it", async () => {
    expect(await redocly(openApiDocument("0.1.0"))).toEqual(Object.keys(NOT_SO));
    expect(await redocly(spoiled())).toContainEqual(
      expect.stringContaining("operation-operationId #/paths/~1healthz/get"),
    );
  });

  it("is as spectral:oas wants it", async () => {
    expect(await spectral(openApiDocument("0.1.0"))).toEqual([]);
    expect(await spectral(spoiled())).toContain("operation-operationId paths//healthz/get");
    // Some seconds of work, and more on a busy machine.
  }, 120_000);
});
