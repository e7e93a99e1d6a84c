/** The vendors that a certificate can name. */

import type { Vendor, VendorName } from "../vendor.ts";
import { apns } from "./apns/vendor.ts";
import { fcm } from "./fcm/vendor.ts";
import { honor } from "./honor/vendor.ts";
import { huawei } from "./huawei/vendor.ts";
import { meizu } from "./meizu/vendor.ts";
import { oppo } from "./oppo/vendor.ts";
import { vivo } from "./vivo/vendor.ts";
import { webpush } from "./webpush/vendor.ts";
import { xiaomi } from "./xiaomi/vendor.ts";

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
