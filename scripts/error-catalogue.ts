/**
 * docs/errors.md, made from the tables and the English sentences; a test compares. `npm run docs`
 * writes it anew.
 */

import type { AppFindingCode } from "../worker/apps/findings.ts";
import { catalogueOf } from "../worker/messages/index.ts";
import { PROBLEMS, type ProblemCode } from "../worker/problems/problems.ts";
import { VERDICTS, type VerdictCode } from "../worker/status/verdict.ts";
import { codesOf, faultOf, rangesOf, type TencentReason } from "../worker/tencent/index.ts";
import { type FindingCode, type Reason, TENCENT_CODES } from "../worker/usersig/index.ts";

import { pushCatalogue } from "./push-catalogue.ts";

export const ERRORS_FILE = "docs/errors.md";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;

const allCodesOf = (reason: TencentReason): string =>
  [...codesOf(reason), ...rangesOf(reason).map(([from, to]) => `${from} to ${to}`)].join(", ");

export function errorCatalogue(): string {
  const { http, userSig, tencent, verdict, appFindings, health, tencentCheck, diagnosis } =
    catalogueOf("en");
  const reasons = Object.keys(TENCENT_CODES) as Reason[];
  const clues = (Object.keys(userSig) as (FindingCode | "ok" | "readable")[]).filter(
    (code) => code !== "ok" && code !== "readable" && !reasons.includes(code as Reason),
  );
  return [
    "# Error catalogue",
    "",
    "Made from the code by `npm run docs`. Codes never change with the language; the sentences are shown in English here and come in",
    "English, Japanese or Chinese by `Accept-Language`. `{name}` stands for evidence, which the JSON also carries as a member.",
    "",
    "## Reasons of the UserSig verifier",
    "",
    "`code` of a verification, or a finding beside it. The last column has the codes that Tencent's services and SDKs show for the fault.",
    "",
    row("code", "what is wrong", "what to do", "Tencent"),
    row("---", "---", "---", "---"),
    ...reasons.map((code) => row(`\`${code}\``, ...userSig[code], TENCENT_CODES[code].join(", "))),
    "",
    "## Clues",
    "",
    "Findings that say more exactly what happened; a clue replaces the primary reason's sentences.",
    "",
    row("code", "what is wrong", "what to do"),
    row("---", "---", "---"),
    ...clues.map((code) => row(`\`${code}\``, ...userSig[code])),
    "",
    "## Tencent's codes",
    "",
    "What Tencent's REST API, SDKs and push results show, grouped by what they mean. `reason` or `code` of answers that tell of them;",
    "Tencent's own code and text stand beside it.",
    "",
    row("code", "fault", "what is wrong", "what to do", "Tencent"),
    row("---", "---", "---", "---", "---"),
    ...(Object.keys(tencent) as TencentReason[]).map((code) =>
      row(`\`${code}\``, faultOf(code), ...tencent[code], allCodesOf(code)),
    ),
    "",
    "## Offline push verdicts",
    "",
    "`offlinePush.code` of a user's status.",
    "",
    row("code", "verdict", "why", "next step"),
    row("---", "---", "---", "---"),
    ...(Object.keys(VERDICTS) as VerdictCode[]).map((code) =>
      row(`\`${code}\``, VERDICTS[code], ...verdict[code]),
    ),
    "",
    "## App health, checks along Tencent's path, diagnosis",
    "",
    "Beside Tencent's codes, the verdicts and the push vendors' codes.",
    "",
    row("code", "what is so", "what to do"),
    row("---", "---", "---"),
    ...Object.entries({ ...health, ...tencentCheck, ...diagnosis.codes }).map(([code, sentence]) =>
      row(`\`${code}\``, ...sentence),
    ),
    "",
    "## Findings in an app's settings",
    "",
    "`findings` of an app. It is stored and used all the same, unless its secret cannot be opened.",
    "",
    row("code", "what is so", "what to do"),
    row("---", "---", "---"),
    ...(Object.keys(appFindings) as AppFindingCode[]).map((code) =>
      row(`\`${code}\``, ...appFindings[code]),
    ),
    "",
    "## Problems of the HTTP API",
    "",
    "`code` of an `application/problem+json` answer. `fault` says who has to act.",
    "",
    row("code", "status", "fault", "what is wrong", "what to do"),
    row("---", "---", "---", "---", "---"),
    ...(Object.keys(PROBLEMS) as ProblemCode[]).map((code) =>
      row(`\`${code}\``, String(PROBLEMS[code][0]), PROBLEMS[code][1], ...http.problems[code]),
    ),
    "",
    ...pushCatalogue(row),
  ].join("\n");
}
