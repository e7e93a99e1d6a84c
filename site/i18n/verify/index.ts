/** The verifier's languages. */

import type { PanelLanguages } from "../texts.ts";
import type { VerifyTexts } from "./en.ts";

export type { VerifyTexts };

export const VERIFY_LANGUAGES: PanelLanguages<VerifyTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
