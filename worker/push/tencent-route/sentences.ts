/** What the codes of a check along Tencent's path are called in the reader's language. */

import { catalogueOf, type Language } from "../../messages/index.ts";
import type { Sentence } from "../../usersig/sentences.ts";
import type { TencentCheckCode } from "./record.ts";

export const tencentCheckSentences = (
  language: Language,
): Readonly<Record<TencentCheckCode, Sentence>> => catalogueOf(language).tencentCheck;
