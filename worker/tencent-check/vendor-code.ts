/** A vendor's refusal as Tencent passes it on: a number, and a text that often holds the vendor's own reason. */

import type { Diagnosis } from "../push/diagnosis.ts";
import type { Vendor, VendorName } from "../push/vendor.ts";
import { VENDORS } from "../push/vendors/index.ts";

/** The vendor of a name that came from Tencent, if it is known here. */
export const vendorOf = (name = ""): Vendor | undefined =>
  Object.hasOwn(VENDORS, name) ? VENDORS[name as VendorName] : undefined;

/** The row of the vendor's table that the number or a word of the text names, or `undefined`. */
export function vendorDiagnosis(name: string, errorCode: number, info: string): Diagnosis | undefined {
  const rows = vendorOf(name)?.diagnoses ?? [];
  const words = new Set([String(errorCode), ...(info.match(/[A-Za-z_]{4,}|\d{3,}/g) ?? [])]);
  const names = (wanted: string | readonly string[] | undefined) =>
    wanted !== undefined && [wanted].flat().some((word) => words.has(word));
  return rows.find(({ match }) => names(match.code) || names(match.reason));
}
