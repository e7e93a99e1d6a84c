/** The vendors that a certificate can name. */

import type { Vendor, VendorName } from "../vendor.ts";

export const VENDORS: Readonly<Partial<Record<VendorName, Vendor>>> = {};
