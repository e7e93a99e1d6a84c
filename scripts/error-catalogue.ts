/**
 * docs/errors.md and its translations, made from the tables and the sentences; a test compares.
 * `npm run docs` writes them anew.
 */

import type { AppFindingCode } from "../worker/apps/findings.ts";
import { catalogueOf, type Language } from "../worker/messages/index.ts";
import { PROBLEMS, type ProblemCode } from "../worker/problems/problems.ts";
import { VERDICTS, type VerdictCode } from "../worker/status/verdict.ts";
import { codesOf, faultOf, rangesOf, type TencentReason } from "../worker/tencent/index.ts";
import { type FindingCode, type Reason, TENCENT_CODES } from "../worker/usersig/index.ts";

import { CATALOGUE_WORDS } from "./error-catalogue-words.ts";
import { pushCatalogue } from "./push-catalogue.ts";

export const ERROR_FILES: Readonly<Record<Language, string>> = {
  en: "docs/errors.md",
  ja: "docs/errors.ja.md",
  zh: "docs/errors.zh-CN.md",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const allCodesOf = (reason: TencentReason): string =>
  [...codesOf(reason), ...rangesOf(reason).map(([from, to]) => `${from} to ${to}`)].join(", ");

export function errorCatalogue(language: Language): string {
  const { http, userSig, tencent, verdict, appFindings, health, tencentCheck, diagnosis } =
    catalogueOf(language);
  const words = CATALOGUE_WORDS[language];
  const { code: name, wrong, so, remedy, why, next, status } = words.heads;
  const reasons = Object.keys(TENCENT_CODES) as Reason[];
  const clues = (Object.keys(userSig) as (FindingCode | "ok" | "readable")[]).filter(
    (code) => code !== "ok" && code !== "readable" && !reasons.includes(code as Reason),
  );
  const table = (section: keyof typeof words.sections, heads: string[], rows: string[]) => {
    const [title, ...lines] = words.sections[section];
    const head = [row(...heads), row(...heads.map(() => "---"))];
    return [`## ${title}`, "", ...lines, "", ...head, ...rows, ""];
  };
  return [
    `# ${words.title}`,
    "",
    ...words.intro,
    "",
    ...table(
      "reasons",
      [name, wrong, remedy, "Tencent"],
      reasons.map((code) => row(`\`${code}\``, ...userSig[code], TENCENT_CODES[code].join(", "))),
    ),
    ...table(
      "clues",
      [name, wrong, remedy],
      clues.map((code) => row(`\`${code}\``, ...userSig[code])),
    ),
    ...table(
      "tencent",
      [name, "fault", wrong, remedy, "Tencent"],
      (Object.keys(tencent) as TencentReason[]).map((code) =>
        row(`\`${code}\``, faultOf(code), ...tencent[code], allCodesOf(code)),
      ),
    ),
    ...table(
      "verdicts",
      [name, "verdict", why, next],
      (Object.keys(VERDICTS) as VerdictCode[]).map((code) =>
        row(`\`${code}\``, VERDICTS[code], ...verdict[code]),
      ),
    ),
    ...table(
      "health",
      [name, so, remedy],
      Object.entries({ ...health, ...tencentCheck, ...diagnosis.codes }).map(([code, sentence]) =>
        row(`\`${code}\``, ...sentence),
      ),
    ),
    ...table(
      "findings",
      [name, so, remedy],
      (Object.keys(appFindings) as AppFindingCode[]).map((code) =>
        row(`\`${code}\``, ...appFindings[code]),
      ),
    ),
    ...table(
      "problems",
      [name, status, "fault", wrong, remedy],
      (Object.keys(PROBLEMS) as ProblemCode[]).map((code) =>
        row(`\`${code}\``, String(PROBLEMS[code][0]), PROBLEMS[code][1], ...http.problems[code]),
      ),
    ),
    ...pushCatalogue(row, language),
  ].join("\n");
}
