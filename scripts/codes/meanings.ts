/** Every code that sigpost knows, with its sentences in one language. */

import type { Meaning } from "../../worker/codes/shards.ts";
import { nameKey } from "../../worker/codes/spelling.ts";
import type { Language } from "../../worker/messages/index.ts";
import { faultOfClass } from "../../worker/push/explain.ts";
import type { Row } from "../../worker/push/table.ts";
import type { Vendor } from "../../worker/push/vendor.ts";
import { VENDORS, vendorSentence } from "../../worker/push/vendors/index.ts";
import { tencentSentences } from "../../worker/tencent/sentences.ts";
import { plainSentence } from "./plain.ts";
import { type CodeRow, codeRows, products, remedies } from "./rows.ts";

/** A meaning, and under what it is found. */
export interface Known extends Meaning {
  readonly key: string;
  /** What else libraries call it. */
  readonly aliases: readonly string[];
}

/** Firebase's Admin SDKs, and its HTTP API that is gone. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  "fcm UNREGISTERED": ["registration-token-not-registered", "NotRegistered"],
  "fcm SENDER_ID_MISMATCH": ["mismatched-credential"],
  "fcm INVALID_ARGUMENT": ["invalid-registration-token", "InvalidRegistration"],
  "fcm QUOTA_EXCEEDED": ["message-rate-exceeded", "DeviceMessageRateExceeded"],
  "fcm UNAVAILABLE": ["server-unavailable"],
  "fcm INTERNAL": ["internal-error"],
};

function ofTencent(language: Language): Known[] {
  const [titles, ways, sentences] = [products(), remedies(), tencentSentences(language)];
  const words = (row: CodeRow) => {
    const { reason, fault } = row;
    const known = { fault, ...(reason !== undefined && { reason }) };
    if (row.remedy !== undefined)
      return { cause: row[language], remedy: ways[row.remedy]?.[language] ?? "", ...known };
    return { ...plainSentence(sentences[row.reason], row.shown ?? row.code, language), ...known };
  };
  return codeRows().flatMap(([source, rows]) =>
    rows.map((row) => ({
      source,
      product: titles[source][language],
      code: row.shown ?? row.code,
      ...(row.name !== undefined && { name: row.name }),
      ...words(row),
      about: row.about,
      key: String(row.code),
      aliases: [],
    })),
  );
}

/** Huawei's header, as its table writes it; the number is what people paste. */
const withoutHeader = (shown: string | number): string => String(shown).replace("NSP_STATUS ", "");

const listed = (wanted: string | readonly string[] | undefined): readonly string[] =>
  [wanted ?? []].flat();

/**
 * What a row of a vendor's table matches on, as somebody who saw it would write it: the inner code
 * where there is one, because the outer one then only says that there is.
 */
function shownBy({ match: { code, reason, status } }: Row): readonly (string | number)[] {
  const told = [...listed(reason), ...listed(code)];
  if (told.length === 0) return [status ?? []].flat();
  return reason === undefined ? told : listed(reason);
}

/** Speak of an inner code that no table lists: of the outer one, which means success, nothing. */
const OUTER_ONLY: readonly string[] = ["meizu_value_unlisted", "oppo_target", "vivo_user_invalid"];

function ofVendor(vendor: Vendor, language: Language): Known[] {
  const meanings = vendor.table.flatMap((row) => {
    const sentence = vendorSentence(row.code, language);
    // A page of something between is nobody's code.
    if (sentence === undefined || OUTER_ONLY.includes(row.code)) return [];
    // Apple's refusals as Firebase passes them on are in Apple's table.
    if (!row.code.startsWith(`${vendor.name}_`)) return [];
    if (row.code.startsWith("fcm_apns_") && row.match.reason !== undefined) return [];
    return shownBy(row)
      .map(withoutHeader)
      .map((shown): Known => {
        const isNumber = /^-?\d+$/.test(shown);
        return {
          source: vendor.name,
          product: vendor.title,
          code: isNumber ? Number(shown) : shown,
          ...(!isNumber && { name: shown }),
          ...plainSentence(sentence, shown, language),
          fault: faultOfClass(row.class),
          about: "push",
          reason: row.code,
          key: isNumber ? shown : nameKey(shown),
          aliases: ALIASES[`${vendor.name} ${shown}`] ?? [],
        };
      });
  });
  // What is special stands before what is general: of rows that only the text tells apart, all.
  const seen = new Set<string>();
  return meanings.filter(({ code, reason }) => {
    const id = `${code} ${reason}`;
    return !seen.has(id) && seen.add(id);
  });
}

export const allMeanings = (language: Language): Known[] => [
  ...ofTencent(language),
  ...Object.values<Vendor>(VENDORS).flatMap((vendor) => ofVendor(vendor, language)),
];
