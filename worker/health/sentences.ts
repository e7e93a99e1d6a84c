/** What the findings about an app's health are called in the reader's language. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import type { HealthCode } from "./findings.ts";

export const healthSentences = (language: Language): Readonly<Record<HealthCode, Sentence>> =>
  catalogueOf(language).health;
