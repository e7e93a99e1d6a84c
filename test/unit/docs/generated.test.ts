/** Documents that are made from the code say what the code says. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_FILES, errorCatalogue } from "../../../scripts/error-catalogue.ts";
import { SENTENCES_FILE, sentenceTable } from "../../../scripts/sentence-table.ts";
import { LANGUAGES } from "../../../worker/messages/index.ts";

describe("documents made from the code", () => {
  it.each(LANGUAGES)(
    "keeps the error catalogue up to date in %s (npm run docs writes it)",
    (language) => {
      expect(readFileSync(ERROR_FILES[language], "utf8")).toBe(errorCatalogue(language));
    },
  );

  it("keeps the translators' table up to date (npm run docs writes it)", () => {
    expect(readFileSync(SENTENCES_FILE, "utf8")).toBe(sentenceTable());
  });
});
