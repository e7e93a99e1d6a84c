/** The catalogue: every sentence a user of the API reads, in three equal languages. */

import type { AppFindingSentences } from "../apps/findings.ts";
import type { DiagnosisCode } from "../diagnosis/record.ts";
import type { HealthCode } from "../health/findings.ts";
import type { ProblemCode } from "../problems/problems.ts";
import type { TencentCheckCode } from "../push/tencent-route/record.ts";
import type { TestPush } from "../status/test-push.ts";
import type { VerdictCode } from "../status/verdict.ts";
import type { TencentReason } from "../tencent/index.ts";
import type { Sentence, UserSigSentences } from "../usersig/index.ts";
import { USER_SIG_EN } from "../usersig/sentences.en.ts";
import { APP_FINDINGS_EN } from "./en/apps.ts";
import { DIAGNOSIS_EN, NOTHING_FOUND_EN } from "./en/diagnosis.ts";
import { HEALTH_EN } from "./en/health.ts";
import { HTTP_EN, TITLES_EN } from "./en/http.ts";
import { PUSH_EN, PUSH_STAGES_EN, PUSH_TEXT_EN } from "./en/push.ts";
import { TEST_PUSH_EN, VERDICT_EN } from "./en/status.ts";
import { TENCENT_EN } from "./en/tencent.ts";
import { TENCENT_CHECK_EN } from "./en/tencent-check.ts";
import { APP_FINDINGS_JA } from "./ja/apps.ts";
import { DIAGNOSIS_JA, NOTHING_FOUND_JA } from "./ja/diagnosis.ts";
import { HEALTH_JA } from "./ja/health.ts";
import { HTTP_JA, TITLES_JA } from "./ja/http.ts";
import { PUSH_JA, PUSH_STAGES_JA, PUSH_TEXT_JA } from "./ja/push.ts";
import { TEST_PUSH_JA, VERDICT_JA } from "./ja/status.ts";
import { TENCENT_JA } from "./ja/tencent.ts";
import { TENCENT_CHECK_JA } from "./ja/tencent-check.ts";
import { USER_SIG_JA } from "./ja/usersig.ts";
import { APP_FINDINGS_ZH } from "./zh/apps.ts";
import { DIAGNOSIS_ZH, NOTHING_FOUND_ZH } from "./zh/diagnosis.ts";
import { HEALTH_ZH } from "./zh/health.ts";
import { HTTP_ZH, TITLES_ZH } from "./zh/http.ts";
import { PUSH_STAGES_ZH, PUSH_TEXT_ZH, PUSH_ZH } from "./zh/push.ts";
import { TEST_PUSH_ZH, VERDICT_ZH } from "./zh/status.ts";
import { TENCENT_ZH } from "./zh/tencent.ts";
import { TENCENT_CHECK_ZH } from "./zh/tencent-check.ts";
import { USER_SIG_ZH } from "./zh/usersig.ts";

export const LANGUAGES = ["en", "ja", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Catalogue {
  readonly problems: Readonly<Record<ProblemCode, Sentence>>;
  readonly titles: Readonly<Record<keyof typeof TITLES_EN, string>>;
  readonly userSig: UserSigSentences;
  readonly tencent: Readonly<Record<TencentReason, Sentence>>;
  readonly verdict: Readonly<Record<VerdictCode, Sentence>>;
  readonly testPush: TestPush;
  readonly tencentCheck: Readonly<Record<TencentCheckCode, Sentence>>;
  readonly diagnosis: Readonly<Record<DiagnosisCode, Sentence>>;
  readonly nothingFound: Sentence;
  readonly health: Readonly<Record<HealthCode, Sentence>>;
  readonly appFindings: AppFindingSentences;
}

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: {
    problems: HTTP_EN,
    titles: TITLES_EN,
    userSig: USER_SIG_EN,
    tencent: TENCENT_EN,
    verdict: VERDICT_EN,
    testPush: TEST_PUSH_EN,
    tencentCheck: TENCENT_CHECK_EN,
    health: HEALTH_EN,
    diagnosis: DIAGNOSIS_EN,
    nothingFound: NOTHING_FOUND_EN,
    appFindings: APP_FINDINGS_EN,
  },
  ja: {
    problems: HTTP_JA,
    titles: TITLES_JA,
    userSig: USER_SIG_JA,
    tencent: TENCENT_JA,
    verdict: VERDICT_JA,
    testPush: TEST_PUSH_JA,
    tencentCheck: TENCENT_CHECK_JA,
    health: HEALTH_JA,
    diagnosis: DIAGNOSIS_JA,
    nothingFound: NOTHING_FOUND_JA,
    appFindings: APP_FINDINGS_JA,
  },
  zh: {
    problems: HTTP_ZH,
    titles: TITLES_ZH,
    userSig: USER_SIG_ZH,
    tencent: TENCENT_ZH,
    verdict: VERDICT_ZH,
    testPush: TEST_PUSH_ZH,
    tencentCheck: TENCENT_CHECK_ZH,
    health: HEALTH_ZH,
    diagnosis: DIAGNOSIS_ZH,
    nothingFound: NOTHING_FOUND_ZH,
    appFindings: APP_FINDINGS_ZH,
  },
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

/** What a push check says whatever the vendor. The vendors' own sentences are in `push/vendors/`. */
export const PUSH_SENTENCES = {
  en: { common: PUSH_EN, stages: PUSH_STAGES_EN, text: PUSH_TEXT_EN },
  ja: { common: PUSH_JA, stages: PUSH_STAGES_JA, text: PUSH_TEXT_JA },
  zh: { common: PUSH_ZH, stages: PUSH_STAGES_ZH, text: PUSH_TEXT_ZH },
} as const satisfies Readonly<Record<Language, unknown>>;
