/**
 * The push check's part of docs/errors.md: every verdict with what the vendor said, and what is
 * seen without asking.
 */

import type { Language } from "../worker/messages/index.ts";
import {
  CHECK_ENDS,
  COMMON_DROPS,
  DEVICE_FINDINGS,
  OWN_MESSAGE_DROPS,
  TOKEN_FORMS,
  TOKEN_OF_OTHER,
} from "../worker/push/codes.ts";
import { OTHER_CREDENTIALS, PASTE_FORMS } from "../worker/push/paste-codes.ts";
import { pushSentences } from "../worker/push/sentences.ts";
import { type Row, UNLISTED } from "../worker/push/table.ts";
import type { Vendor } from "../worker/push/vendor.ts";
import { sentencesOf, VENDORS } from "../worker/push/vendors/index.ts";

import { CATALOGUE_WORDS } from "./error-catalogue-words.ts";

type Line = (...cells: string[]) => string;

function matchText({ match }: Row): string {
  const parts = [match.status, match.code, match.reason].filter((part) => part !== undefined);
  const text = parts.map((part) => [part].flat().join(", ")).join(" + ");
  return match.message ? `${text} “${match.message.source}”`.trim() : text;
}

/** One line per code, with everything that leads to it. */
function diagnosisRows(
  rows: readonly Row[],
  codes: Readonly<Record<string, readonly [string, string]>>,
  row: Line,
): string[] {
  const byCode = Map.groupBy(
    rows.filter(({ code }) => codes[code] !== undefined),
    ({ code }) => code,
  );
  return [...byCode].map(([code, same]) => {
    const [first] = same as [Row];
    const [cause, remedy] = codes[code] as readonly [string, string];
    return row(
      `\`${code}\``,
      same.map(matchText).join("; "),
      first.class,
      first.dead,
      cause,
      remedy,
    );
  });
}

function vendorSection(vendor: Vendor, row: Line, language: Language): string[] {
  const { heads, withoutAsking } = CATALOGUE_WORDS[language];
  const codes = sentencesOf(vendor, language).codes;
  const diagnosed = [...vendor.table, ...(vendor.conclusions ?? [])];
  const found = Object.keys(codes).filter((code) => !diagnosed.some((one) => one.code === code));
  return [
    `### ${vendor.title}`,
    "",
    row(heads.code, heads.said, "class", "dead", heads.wrong, heads.remedy),
    row("---", "---", "---", "---", "---", "---"),
    ...diagnosisRows(diagnosed, codes, row),
    "",
    withoutAsking,
    "",
    row(heads.code, heads.so, heads.remedy),
    row("---", "---", "---"),
    ...found.map((code) => row(`\`${code}\``, ...(codes[code] as readonly [string, string]))),
    "",
  ];
}

export function pushCatalogue(row: Line, language: Language): string[] {
  const { common } = pushSentences(language);
  const { heads, sections, besideRefusal } = CATALOGUE_WORDS[language];
  const [title, ...lines] = sections.pushChecks;
  return [
    `## ${title}`,
    "",
    ...lines,
    "",
    row(heads.code, heads.so, heads.remedy),
    row("---", "---", "---"),
    ...[
      ...CHECK_ENDS,
      ...TOKEN_FORMS,
      ...DEVICE_FINDINGS,
      ...new Set(UNLISTED.map(({ code }) => code)),
    ].map((code) => row(`\`${code}\``, ...common[code])),
    "",
    besideRefusal,
    "",
    row(heads.code, heads.so, heads.remedy),
    row("---", "---", "---"),
    ...(
      [
        TOKEN_OF_OTHER,
        ...COMMON_DROPS,
        ...OWN_MESSAGE_DROPS,
        ...PASTE_FORMS,
        ...OTHER_CREDENTIALS,
      ] as const
    ).map((code) => row(`\`${code}\``, ...common[code])),
    "",
    ...Object.values(VENDORS).flatMap((vendor) => vendorSection(vendor, row, language)),
  ];
}
