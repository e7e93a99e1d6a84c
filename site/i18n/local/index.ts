/**
 * The languages of local mode: the sentences common to both modes with its own. Only English comes
 * with the script.
 */

import { EN } from "../en.ts";
import type { Languages } from "../texts.ts";
import type { LocalTexts } from "./en.ts";
import { LOCAL_EN } from "./en.ts";

export type { LocalTexts };

export const LOCAL_LANGUAGES: Languages<LocalTexts> = {
  en: async () => ({ texts: EN, own: LOCAL_EN }),
  ja: async () => (await import("./ja.ts")).default,
  zh: async () => (await import("./zh.ts")).default,
};
