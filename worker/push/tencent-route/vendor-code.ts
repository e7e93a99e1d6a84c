/**
 * A vendor's refusal as Tencent passes it on: a number, and a text that often holds the vendor's
 * own reason.
 */

import type { Row } from "../table.ts";
import { findVendor } from "../vendors/index.ts";

/** An HTTP status in a text is no code of the vendor's. */
const HTTP_STATUS = /\b(?:http|status)(?:[ _]?(?:code|status))?\W{0,3}\d{3}\b/gi;
/** Three digits alone may be a status, a length or a time; names and longer numbers tell more. */
const TELLING = /[A-Za-z_]|\d{4,}/;

type Wanted = string | readonly string[] | undefined;

/**
 * The row of the vendor's table that the number or the words of the text name, then one whose
 * sentence it is, or `undefined`.
 */
export function vendorDiagnosis(name: string, errorCode: number, info: string): Row | undefined {
  const said = info.replace(HTTP_STATUS, " ").match(/[A-Za-z_]{4,}|\d{3,}/g) ?? [];
  const words = new Set([String(errorCode), ...said]);
  const telling = new Set([...words].filter((word) => TELLING.test(word)));
  const names = (wanted: Wanted, among = words) =>
    [wanted ?? []].flat().some((word) => among.has(word));
  const table = findVendor(name)?.table ?? [];
  const rows = table.filter(({ match: { code, reason, message } }) => {
    const fits = (wanted: Wanted) => wanted === undefined || names(wanted);
    return (
      (code ?? reason) !== undefined && fits(code) && fits(reason) && (message?.test(info) ?? true)
    );
  });
  const inWords = table.find(
    ({ match: { stage, message } }) => stage !== "authorize" && message?.test(info),
  );
  const inNames = rows.find(
    ({ match: { code, reason } }) => names(code, telling) || names(reason, telling),
  );
  // As in the vendor's own table: what is special, be it by its words, stands before the general.
  const isBefore = (one?: Row, other?: Row) =>
    one !== undefined && other !== undefined && table.indexOf(one) < table.indexOf(other);
  const { code, reason } = inWords?.match ?? {};
  if ((code ?? reason) === undefined && isBefore(inWords, inNames)) return inWords;
  return inNames ?? inWords ?? rows[0];
}
