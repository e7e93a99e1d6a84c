/** What the findings in an app's settings are called in the reader's language. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { AppFindingSentences } from "./findings.ts";

export const appFindingSentences = (language: Language): AppFindingSentences =>
  catalogueOf(language).appFindings;
