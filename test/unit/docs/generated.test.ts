/** Documents that are made from the code say what the code says. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERRORS_FILE, errorCatalogue } from "../../../scripts/error-catalogue.ts";
import { SENTENCES_FILE, sentenceTable } from "../../../scripts/sentence-table.ts";

describe("documents made from the code", () => {
  it("keeps the error catalogue up to date (npm run docs writes it)", () => {
    expect(readFileSync(ERRORS_FILE, "utf8")).toBe(errorCatalogue());
  });

  it("keeps the translators' table up to date (npm run docs writes it)", () => {
    expect(readFileSync(SENTENCES_FILE, "utf8")).toBe(sentenceTable());
  });
});
