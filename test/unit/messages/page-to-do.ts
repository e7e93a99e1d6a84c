/**
 * Texts of the page that still break a rule, by their path. The list only shrinks: a text that is
 * rewritten leaves it, and a new one never joins.
 */

export const PAGE_TO_DO: ReadonlySet<string> = new Set<string>([
  "site/i18n/connected/zh.ts/default/own/promise",
  "site/i18n/verify/ja.ts/default/copyCleaned",
  "site/i18n/verify/zh.ts/default/signed/current",
  "site/i18n/verify/zh.ts/default/signed/previous",
  "site/i18n/verify/zh.ts/default/signed/typed",
]);
