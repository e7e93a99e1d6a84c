/** What the status rules' verdicts are called, and the words of a visible test. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import type { TestPush } from "./test-push.ts";
import type { VerdictCode } from "./verdict.ts";

export const verdictSentences = (language: Language): Readonly<Record<VerdictCode, Sentence>> =>
  catalogueOf(language).verdict;

export const testPushTexts = (language: Language): TestPush => catalogueOf(language).testPush;
