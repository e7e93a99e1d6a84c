/** The languages of the batch generator. */

import type { AnyText, PanelLanguages } from "../texts.ts";
import type BATCH_EN from "./en.ts";

export type BatchTexts = AnyText<typeof BATCH_EN>;

export const BATCH_LANGUAGES: PanelLanguages<BatchTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
