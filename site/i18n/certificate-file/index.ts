/** The languages of what a .p12 or a certificate holds. */

import type { AnyText, PanelLanguages } from "../texts.ts";
import type CERTIFICATE_FILE_EN from "./en.ts";

export type CertificateFileTexts = AnyText<typeof CERTIFICATE_FILE_EN>;

export const CERTIFICATE_FILE_LANGUAGES: PanelLanguages<CertificateFileTexts> = {
  en: () => import("./en.ts"),
  ja: () => import("./ja.ts"),
  zh: () => import("./zh.ts"),
};
