/** The languages of the push panel. */

import type { AnyText, PanelLanguages } from "../texts.ts";
import type PUSH_EN from "./en.ts";

export type PushTexts = AnyText<typeof PUSH_EN>;

export const PUSH_LANGUAGES: PanelLanguages<PushTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
