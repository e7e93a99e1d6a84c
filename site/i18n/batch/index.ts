/** The languages of the batch generator. */

import type { PanelLanguages } from "../texts.ts";
import type { BatchTexts } from "./en.ts";

export type { BatchTexts };

export const BATCH_LANGUAGES: PanelLanguages<BatchTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
