/**
 * What the API's problems are called in the reader's language: each code, and each status they
 * have.
 */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { PROBLEMS, ProblemCode } from "../problems/problems.ts";
import type { Sentence } from "../usersig/sentences.ts";

type ProblemStatus = (typeof PROBLEMS)[ProblemCode][0];

interface ProblemSentences {
  readonly problems: Readonly<Record<ProblemCode, Sentence>>;
  readonly titles: Readonly<Record<ProblemStatus, string>>;
}

export const problemSentences = (language: Language): ProblemSentences =>
  catalogueOf(language).http;
