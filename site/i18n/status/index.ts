/** The languages of the status panel. */

import type { AnyText, PanelLanguages } from "../texts.ts";
import type STATUS_EN from "./en.ts";

export type StatusTexts = AnyText<typeof STATUS_EN>;

export const STATUS_LANGUAGES: PanelLanguages<StatusTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
