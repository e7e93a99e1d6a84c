/**
 * The push check's part of docs/errors.md: every verdict with what the vendor said, and what is
 * seen without asking.
 */

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

function vendorSection(vendor: Vendor, row: Line): string[] {
  const codes = sentencesOf(vendor, "en").codes;
  const diagnosed = [...vendor.table, ...(vendor.conclusions ?? [])];
  const found = Object.keys(codes).filter((code) => !diagnosed.some((one) => one.code === code));
  return [
    `### ${vendor.title}`,
    "",
    row("code", "the vendor said", "class", "dead", "what is wrong", "what to do"),
    row("---", "---", "---", "---", "---", "---"),
    ...diagnosisRows(diagnosed, codes, row),
    "",
    "Seen without asking the vendor, or by its dry run:",
    "",
    row("code", "what is so", "what to do"),
    row("---", "---", "---"),
    ...found.map((code) => row(`\`${code}\``, ...(codes[code] as readonly [string, string]))),
    "",
  ];
}

export function pushCatalogue(row: Line): string[] {
  const { common } = pushSentences("en");
  return [
    "## Verdicts of the push check",
    "",
    "`code` of a check. `dead` says whether the stored token is marked: `maybe` is not, because a mistake in the configuration gets the same answer.",
    "",
    row("code", "what is so", "what to do"),
    row("---", "---", "---"),
    ...[
      ...CHECK_ENDS,
      ...TOKEN_FORMS,
      ...DEVICE_FINDINGS,
      ...new Set(UNLISTED.map(({ code }) => code)),
    ].map((code) => row(`\`${code}\``, ...common[code])),
    "",
    "Beside a refusal, in `mayStillBeDropped`, and about a credential as it was pasted:",
    "",
    row("code", "what is so", "what to do"),
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
    ...Object.values(VENDORS).flatMap((vendor) => vendorSection(vendor, row)),
  ];
}
