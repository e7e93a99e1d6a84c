/** The push vendors' part of the catalogue, by language and vendor. */

import type { PushCode, StageNote } from "../push/codes.ts";
import type { VendorSentences } from "../push/sentences.ts";
import type { VendorName } from "../push/vendor.ts";
import { PUSH_APNS_EN } from "../push/vendors/apns/sentences.en.ts";
import { PUSH_APNS_JA } from "../push/vendors/apns/sentences.ja.ts";
import { PUSH_APNS_ZH } from "../push/vendors/apns/sentences.zh.ts";
import { PUSH_FCM_EN } from "../push/vendors/fcm/sentences.en.ts";
import { PUSH_FCM_JA } from "../push/vendors/fcm/sentences.ja.ts";
import { PUSH_FCM_ZH } from "../push/vendors/fcm/sentences.zh.ts";
import { PUSH_HONOR_EN } from "../push/vendors/honor/sentences.en.ts";
import { PUSH_HONOR_JA } from "../push/vendors/honor/sentences.ja.ts";
import { PUSH_HONOR_ZH } from "../push/vendors/honor/sentences.zh.ts";
import { PUSH_HUAWEI_EN } from "../push/vendors/huawei/sentences.en.ts";
import { PUSH_HUAWEI_JA } from "../push/vendors/huawei/sentences.ja.ts";
import { PUSH_HUAWEI_ZH } from "../push/vendors/huawei/sentences.zh.ts";
import { PUSH_MEIZU_EN } from "../push/vendors/meizu/sentences.en.ts";
import { PUSH_MEIZU_JA } from "../push/vendors/meizu/sentences.ja.ts";
import { PUSH_MEIZU_ZH } from "../push/vendors/meizu/sentences.zh.ts";
import { PUSH_OPPO_EN } from "../push/vendors/oppo/sentences.en.ts";
import { PUSH_OPPO_JA } from "../push/vendors/oppo/sentences.ja.ts";
import { PUSH_OPPO_ZH } from "../push/vendors/oppo/sentences.zh.ts";
import { PUSH_VIVO_EN } from "../push/vendors/vivo/sentences.en.ts";
import { PUSH_VIVO_JA } from "../push/vendors/vivo/sentences.ja.ts";
import { PUSH_VIVO_ZH } from "../push/vendors/vivo/sentences.zh.ts";
import { PUSH_WEBPUSH_EN } from "../push/vendors/webpush/sentences.en.ts";
import { PUSH_WEBPUSH_JA } from "../push/vendors/webpush/sentences.ja.ts";
import { PUSH_WEBPUSH_ZH } from "../push/vendors/webpush/sentences.zh.ts";
import { PUSH_XIAOMI_EN } from "../push/vendors/xiaomi/sentences.en.ts";
import { PUSH_XIAOMI_JA } from "../push/vendors/xiaomi/sentences.ja.ts";
import { PUSH_XIAOMI_ZH } from "../push/vendors/xiaomi/sentences.zh.ts";
import type { Sentence } from "../usersig/index.ts";

/** One language's part of the catalogue about push checks. */
export interface PushSentences {
  readonly common: Readonly<Record<PushCode, Sentence>>;
  readonly stages: Readonly<Record<StageNote, string>>;
  readonly text: Readonly<Record<"title" | "body" | "nextStep", string>>;
  readonly vendors: ByVendor;
}

type ByVendor = Readonly<Partial<Record<VendorName, VendorSentences>>>;

export const PUSH_VENDORS: Readonly<Record<"en" | "ja" | "zh", ByVendor>> = {
  en: {
    apns: PUSH_APNS_EN,
    fcm: PUSH_FCM_EN,
    huawei: PUSH_HUAWEI_EN,
    honor: PUSH_HONOR_EN,
    xiaomi: PUSH_XIAOMI_EN,
    oppo: PUSH_OPPO_EN,
    vivo: PUSH_VIVO_EN,
    meizu: PUSH_MEIZU_EN,
    webpush: PUSH_WEBPUSH_EN,
  },
  ja: {
    apns: PUSH_APNS_JA,
    fcm: PUSH_FCM_JA,
    huawei: PUSH_HUAWEI_JA,
    honor: PUSH_HONOR_JA,
    xiaomi: PUSH_XIAOMI_JA,
    oppo: PUSH_OPPO_JA,
    vivo: PUSH_VIVO_JA,
    meizu: PUSH_MEIZU_JA,
    webpush: PUSH_WEBPUSH_JA,
  },
  zh: {
    apns: PUSH_APNS_ZH,
    fcm: PUSH_FCM_ZH,
    huawei: PUSH_HUAWEI_ZH,
    honor: PUSH_HONOR_ZH,
    xiaomi: PUSH_XIAOMI_ZH,
    oppo: PUSH_OPPO_ZH,
    vivo: PUSH_VIVO_ZH,
    meizu: PUSH_MEIZU_ZH,
    webpush: PUSH_WEBPUSH_ZH,
  },
};
