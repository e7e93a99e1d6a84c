/** The catalogue: every sentence a user of the API reads, in three equal languages. */

import type { AppFindingSentences } from "../apps/findings.ts";
import type { ProblemCode } from "../http/problems.ts";
import type { Sentence, UserSigSentences } from "../usersig/index.ts";
import { APP_FINDINGS_EN } from "./en/apps.ts";
import { HTTP_EN, TITLES_EN } from "./en/http.ts";
import { PUSH_EN, PUSH_STAGES_EN, PUSH_TEXT_EN } from "./en/push.ts";
import { USER_SIG_EN } from "./en/usersig.ts";
import { APP_FINDINGS_JA } from "./ja/apps.ts";
import { HTTP_JA, TITLES_JA } from "./ja/http.ts";
import { PUSH_JA, PUSH_STAGES_JA, PUSH_TEXT_JA } from "./ja/push.ts";
import { USER_SIG_JA } from "./ja/usersig.ts";
import { PUSH_VENDORS, type PushSentences } from "./push.ts";
import { APP_FINDINGS_ZH } from "./zh/apps.ts";
import { HTTP_ZH, TITLES_ZH } from "./zh/http.ts";
import { PUSH_STAGES_ZH, PUSH_TEXT_ZH, PUSH_ZH } from "./zh/push.ts";
import { USER_SIG_ZH } from "./zh/usersig.ts";

export const LANGUAGES = ["en", "ja", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Catalogue {
  readonly problems: Readonly<Record<ProblemCode, Sentence>>;
  readonly titles: Readonly<Record<keyof typeof TITLES_EN, string>>;
  readonly userSig: UserSigSentences;
  readonly appFindings: AppFindingSentences;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { problems: HTTP_EN, titles: TITLES_EN, userSig: USER_SIG_EN, appFindings: APP_FINDINGS_EN },
  ja: { problems: HTTP_JA, titles: TITLES_JA, userSig: USER_SIG_JA, appFindings: APP_FINDINGS_JA },
  zh: { problems: HTTP_ZH, titles: TITLES_ZH, userSig: USER_SIG_ZH, appFindings: APP_FINDINGS_ZH },
};

/** The best of our languages for an Accept-Language header (RFC 9110 §12.5.4); English when none fits. */
export function chooseLanguage(acceptLanguage: string | null | undefined): Language {
  if (!acceptLanguage) return "en";
  let best: Language = "en";
  let weight = 0;
  for (const range of acceptLanguage.slice(0, 200).split(",")) {
    const [tag = "", ...parameters] = range
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const language = LANGUAGES.find((name) => tag === name || tag.startsWith(`${name}-`));
    const wanted = q === undefined ? 1 : Number(q);
    if (language && wanted > weight) {
      best = language;
      weight = wanted;
    }
  }
  return best;
}

/** What a push check says, apart from problems. */
export const PUSH_SENTENCES = {
  en: { common: PUSH_EN, stages: PUSH_STAGES_EN, text: PUSH_TEXT_EN, vendors: PUSH_VENDORS.en },
  ja: { common: PUSH_JA, stages: PUSH_STAGES_JA, text: PUSH_TEXT_JA, vendors: PUSH_VENDORS.ja },
  zh: { common: PUSH_ZH, stages: PUSH_STAGES_ZH, text: PUSH_TEXT_ZH, vendors: PUSH_VENDORS.zh },
} as const satisfies Readonly<Record<Language, PushSentences>>;
