/** The languages of the look-up of codes. */

import type { PanelLanguages } from "../texts.ts";
import type { CodeTexts } from "./en.ts";

export type { CodeTexts };

export const CODES_LANGUAGES: PanelLanguages<CodeTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
