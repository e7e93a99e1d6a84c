/** What Tencent's reasons are called in the reader's language. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import type { TencentReason } from "./codes.ts";

export const tencentSentences = (language: Language): Readonly<Record<TencentReason, Sentence>> =>
  catalogueOf(language).tencent;
