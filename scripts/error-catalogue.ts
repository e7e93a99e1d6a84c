/** docs/errors.md, made from the tables and the English sentences; a test compares. `npm run docs` writes it anew. */

import { writeFileSync } from "node:fs";
import { PROBLEMS, type ProblemCode } from "../worker/http/problems.ts";
import { CATALOGUES } from "../worker/messages/index.ts";
import { type FindingCode, type Reason, TENCENT_CODES } from "../worker/usersig/index.ts";

import { pushCatalogue } from "./push-catalogue.ts";

export const ERRORS_FILE = "docs/errors.md";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;

export function errorCatalogue(): string {
  const { problems, userSig } = CATALOGUES.en;
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
    "## Problems of the HTTP API",
    "",
    "`code` of an `application/problem+json` answer. `fault` says whose turn it is.",
    "",
    row("code", "status", "fault", "what is wrong", "what to do"),
    row("---", "---", "---", "---", "---"),
    ...(Object.keys(PROBLEMS) as ProblemCode[]).map((code) =>
      row(`\`${code}\``, String(PROBLEMS[code][0]), PROBLEMS[code][1], ...problems[code]),
    ),
    "",
    ...pushCatalogue(row),
  ].join("\n");
}

if (import.meta.main) writeFileSync(ERRORS_FILE, errorCatalogue());
