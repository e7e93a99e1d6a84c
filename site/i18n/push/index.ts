/** The languages of the push panel. */

import type { PanelLanguages } from "../texts.ts";
import type { PushTexts } from "./en.ts";

export type { PushTexts };

export const PUSH_LANGUAGES: PanelLanguages<PushTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
