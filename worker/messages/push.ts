/** The push vendors' part of the catalogue, by language and vendor. */

import type { VendorSentences } from "../push/sentences.ts";
import type { VendorName } from "../push/vendor.ts";

type ByVendor = Readonly<Partial<Record<VendorName, VendorSentences>>>;

export const PUSH_VENDORS = { en: {}, ja: {}, zh: {} } as const satisfies Readonly<
  Record<"en" | "ja" | "zh", ByVendor>
>;
