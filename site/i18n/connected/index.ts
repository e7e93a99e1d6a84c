/**
 * The languages of connected mode: the sentences common to both modes with its own. Only English
 * comes with the script.
 */

import { EN } from "../en.ts";
import type { Languages } from "../texts.ts";
import type { ConnectedTexts } from "./en.ts";
import { CONNECTED_EN } from "./en.ts";

export type { ConnectedTexts };

export const CONNECTED_LANGUAGES: Languages<ConnectedTexts> = {
  en: async () => ({ texts: EN, own: CONNECTED_EN }),
  ja: async () => (await import("./ja.ts")).default,
  zh: async () => (await import("./zh.ts")).default,
};
