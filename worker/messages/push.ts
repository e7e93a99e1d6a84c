/** The push vendors' part of the catalogue, by language and vendor. */

import type { PushCode, StageNote } from "../push/codes.ts";
import type { VendorSentences } from "../push/sentences.ts";
import type { VendorName } from "../push/vendor.ts";
import type { Sentence } from "../usersig/index.ts";
import { PUSH_APNS_EN } from "./en/push-apns.ts";
import { PUSH_FCM_EN } from "./en/push-fcm.ts";
import { PUSH_HONOR_EN } from "./en/push-honor.ts";
import { PUSH_HUAWEI_EN } from "./en/push-huawei.ts";
import { PUSH_MEIZU_EN } from "./en/push-meizu.ts";
import { PUSH_OPPO_EN } from "./en/push-oppo.ts";
import { PUSH_VIVO_EN } from "./en/push-vivo.ts";
import { PUSH_WEBPUSH_EN } from "./en/push-webpush.ts";
import { PUSH_XIAOMI_EN } from "./en/push-xiaomi.ts";
import { PUSH_APNS_JA } from "./ja/push-apns.ts";
import { PUSH_FCM_JA } from "./ja/push-fcm.ts";
import { PUSH_HONOR_JA } from "./ja/push-honor.ts";
import { PUSH_HUAWEI_JA } from "./ja/push-huawei.ts";
import { PUSH_MEIZU_JA } from "./ja/push-meizu.ts";
import { PUSH_OPPO_JA } from "./ja/push-oppo.ts";
import { PUSH_VIVO_JA } from "./ja/push-vivo.ts";
import { PUSH_WEBPUSH_JA } from "./ja/push-webpush.ts";
import { PUSH_XIAOMI_JA } from "./ja/push-xiaomi.ts";
import { PUSH_APNS_ZH } from "./zh/push-apns.ts";
import { PUSH_FCM_ZH } from "./zh/push-fcm.ts";
import { PUSH_HONOR_ZH } from "./zh/push-honor.ts";
import { PUSH_HUAWEI_ZH } from "./zh/push-huawei.ts";
import { PUSH_MEIZU_ZH } from "./zh/push-meizu.ts";
import { PUSH_OPPO_ZH } from "./zh/push-oppo.ts";
import { PUSH_VIVO_ZH } from "./zh/push-vivo.ts";
import { PUSH_WEBPUSH_ZH } from "./zh/push-webpush.ts";
import { PUSH_XIAOMI_ZH } from "./zh/push-xiaomi.ts";

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
