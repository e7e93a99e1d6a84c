/** The vendors that a certificate can name. */

import type { Vendor, VendorName } from "../vendor.ts";
import { apns } from "./apns.ts";
import { fcm } from "./fcm.ts";
import { honor } from "./honor.ts";
import { huawei } from "./huawei.ts";
import { meizu } from "./meizu.ts";
import { oppo } from "./oppo.ts";
import { vivo } from "./vivo.ts";
import { webpush } from "./webpush.ts";
import { xiaomi } from "./xiaomi.ts";

export const VENDORS: Readonly<Partial<Record<VendorName, Vendor>>> = {
  apns,
  fcm,
  huawei,
  honor,
  xiaomi,
  oppo,
  vivo,
  meizu,
  webpush,
};
