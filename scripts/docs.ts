/** `npm run docs`: writes the documents that are made from the code. A test compares them. */

import { writeFileSync } from "node:fs";
import { ERRORS_FILE, errorCatalogue } from "./error-catalogue.ts";
import { SENTENCES_FILE, sentenceTable } from "./sentence-table.ts";

writeFileSync(ERRORS_FILE, errorCatalogue());
writeFileSync(SENTENCES_FILE, sentenceTable());
