/** `npm run docs`: writes the documents that are made from the code. A test compares them. */

import { writeFileSync } from "node:fs";
import { LANGUAGES } from "../worker/messages/index.ts";
import { ERROR_FILES, errorCatalogue } from "./error-catalogue.ts";
import { SENTENCES_FILE, sentenceTable } from "./sentence-table.ts";

for (const language of LANGUAGES) writeFileSync(ERROR_FILES[language], errorCatalogue(language));
writeFileSync(SENTENCES_FILE, sentenceTable());
