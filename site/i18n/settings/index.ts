/** The languages of the settings panel. */

import type { AnyText, PanelLanguages } from "../texts.ts";
import type SETTINGS_EN from "./en.ts";

export type SettingsTexts = AnyText<typeof SETTINGS_EN>;

export const SETTINGS_LANGUAGES: PanelLanguages<SettingsTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
