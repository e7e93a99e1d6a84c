/** Every vendor that a certificate can name. A new one is its folder and its two lines here. */

import { lookUp } from "../../bytes/look-up.ts";
import type { Language } from "../../messages/index.ts";
import type { Sentence } from "../../usersig/index.ts";
import type { VendorSentences } from "../sentences.ts";
import type { Vendor } from "../vendor.ts";
import { apns } from "./apns/index.ts";
import { fcm } from "./fcm/index.ts";
import { honor } from "./honor/index.ts";
import { huawei } from "./huawei/index.ts";
import { meizu } from "./meizu/index.ts";
import { oppo } from "./oppo/index.ts";
import { vivo } from "./vivo/index.ts";
import { webpush } from "./webpush/index.ts";
import { xiaomi } from "./xiaomi/index.ts";

const REGISTRY = { apns, fcm, huawei, honor, xiaomi, oppo, vivo, meizu, webpush };

export type VendorName = keyof typeof REGISTRY;

/** Under its own name each; in the order in which forms offer them. */
export const VENDORS: { readonly [Name in VendorName]: Vendor<Name> } = REGISTRY;
export const VENDOR_NAMES = Object.keys(VENDORS) as VendorName[];

/** For a name that somebody else wrote, also an earlier version or a later one. */
export const findVendor = (name: string): Vendor<VendorName> | undefined =>
  lookUp<Vendor<VendorName>>(VENDORS, name);

export const sentencesOf = (vendor: Vendor, language: Language): VendorSentences =>
  vendor.sentences[language]();

/**
 * What a vendor's code or silent drop means. Codes begin with their vendor's name, so only that
 * vendor's sentences are read.
 */
export function vendorSentence(code: string, language: Language): Sentence | undefined {
  const vendor = findVendor(code.slice(0, code.indexOf("_")));
  if (vendor === undefined) return undefined;
  const { codes, drops } = sentencesOf(vendor, language);
  return lookUp(codes, code) ?? lookUp(drops, code);
}
