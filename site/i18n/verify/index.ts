/** The verifier's languages. */

import type { UserSigSentences } from "../../../worker/usersig/index.ts";
import type { AnyText, PanelLanguages } from "../texts.ts";
import type { VERIFY_EN } from "./en.ts";

export type VerifyTexts = Omit<AnyText<typeof VERIFY_EN>, "sentences"> & { readonly sentences: UserSigSentences };

export const VERIFY_LANGUAGES: PanelLanguages<VerifyTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
