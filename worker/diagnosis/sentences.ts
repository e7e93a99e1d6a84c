/** What a diagnosis says in the reader's language, apart from what the other domains say. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import type { DiagnosisCode } from "./record.ts";

export const diagnosisSentences = (language: Language): Readonly<Record<DiagnosisCode, Sentence>> =>
  catalogueOf(language).diagnosis.codes;

export const nothingFound = (language: Language): Sentence =>
  catalogueOf(language).diagnosis.nothingFound;
