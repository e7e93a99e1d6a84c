/** The languages of what a .p12 or a certificate holds. */

import type { PanelLanguages } from "../texts.ts";
import type { CertificateFileTexts } from "./en.ts";

export type { CertificateFileTexts };

export const CERTIFICATE_FILE_LANGUAGES: PanelLanguages<CertificateFileTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
