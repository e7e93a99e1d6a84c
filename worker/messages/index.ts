/**
 * Every sentence a user of the API reads, in three equal languages, by table. Only the push vendors
 * bring their own. What a table must hold is not known here: a domain's `sentences.ts` takes its
 * table with the type of its own codes, so that a code without a sentence does not compile.
 */

import { userSigEn } from "../usersig/sentences.en.ts";
import { appFindingsEn } from "./en/apps.ts";
import { diagnosisEn } from "./en/diagnosis.ts";
import { healthEn } from "./en/health.ts";
import { httpEn } from "./en/http.ts";
import { pushEn } from "./en/push.ts";
import { verdictsEn } from "./en/status.ts";
import { tencentEn } from "./en/tencent.ts";
import { tencentCheckEn } from "./en/tencent-check.ts";
import { testPushEn } from "./en/test-push.ts";
import { appFindingsJa } from "./ja/apps.ts";
import { diagnosisJa } from "./ja/diagnosis.ts";
import { healthJa } from "./ja/health.ts";
import { httpJa } from "./ja/http.ts";
import { pushJa } from "./ja/push.ts";
import { verdictsJa } from "./ja/status.ts";
import { tencentJa } from "./ja/tencent.ts";
import { tencentCheckJa } from "./ja/tencent-check.ts";
import { testPushJa } from "./ja/test-push.ts";
import { userSigJa } from "./ja/usersig.ts";
import type { Language } from "./languages.ts";
import { appFindingsZh } from "./zh/apps.ts";
import { diagnosisZh } from "./zh/diagnosis.ts";
import { healthZh } from "./zh/health.ts";
import { httpZh } from "./zh/http.ts";
import { pushZh } from "./zh/push.ts";
import { verdictsZh } from "./zh/status.ts";
import { tencentZh } from "./zh/tencent.ts";
import { tencentCheckZh } from "./zh/tencent-check.ts";
import { testPushZh } from "./zh/test-push.ts";
import { userSigZh } from "./zh/usersig.ts";

export { atHand, SENTENCES_FOLDER } from "./at-hand.ts";
export { chooseLanguage, LANGUAGES, type Language } from "./languages.ts";

export const TABLES = {
  appFindings: { en: appFindingsEn, ja: appFindingsJa, zh: appFindingsZh },
  diagnosis: { en: diagnosisEn, ja: diagnosisJa, zh: diagnosisZh },
  health: { en: healthEn, ja: healthJa, zh: healthZh },
  http: { en: httpEn, ja: httpJa, zh: httpZh },
  push: { en: pushEn, ja: pushJa, zh: pushZh },
  tencent: { en: tencentEn, ja: tencentJa, zh: tencentZh },
  tencentCheck: { en: tencentCheckEn, ja: tencentCheckJa, zh: tencentCheckZh },
  testPush: { en: testPushEn, ja: testPushJa, zh: testPushZh },
  userSig: { en: userSigEn, ja: userSigJa, zh: userSigZh },
  verdict: { en: verdictsEn, ja: verdictsJa, zh: verdictsZh },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => object>>>>;

/** The same keys with any text. */
type Texts<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : { readonly [Key in keyof T]: Texts<T[Key]> };

export type Catalogue = {
  readonly [Name in keyof typeof TABLES]: Texts<ReturnType<(typeof TABLES)[Name]["en"]>>;
};

/** @returns the tables of a language, each of which is read when it is first asked for */
export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}

function lazily(language: Language): Catalogue {
  const catalogue = {};
  for (const [name, table] of Object.entries(TABLES))
    Object.defineProperty(catalogue, name, { enumerable: true, get: table[language] });
  return catalogue as Catalogue;
}

const CATALOGUES = { en: lazily("en"), ja: lazily("ja"), zh: lazily("zh") };
