/** The languages of the settings panel. */

import type { PanelLanguages } from "../texts.ts";
import type { SettingsTexts } from "./en.ts";

export type { SettingsTexts };

export const SETTINGS_LANGUAGES: PanelLanguages<SettingsTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
