/** The languages of the status panel. */

import type { PanelLanguages } from "../texts.ts";
import type { StatusTexts } from "./en.ts";

export type { StatusTexts };

export const STATUS_LANGUAGES: PanelLanguages<StatusTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
