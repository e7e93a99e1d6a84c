/** What became of a file that was dropped: read into the form, or why not. */

import { CERTIFICATE_FILE_LANGUAGES } from "../i18n/certificate-file/index.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { createPanel } from "../tool/panel.tsx";
import { Notice } from "../ui/notice.tsx";
import type { CertificateFile, WrongFile } from "./credential-file.ts";

/** Holds a cryptographic library, so it is loaded when such a file is there. */
const CertificateFilePanel = createPanel<{ file: CertificateFile }, unknown>(
  () => import("./certificate-file/view.tsx"),
  CERTIFICATE_FILE_LANGUAGES,
);

export type FileOutcome =
  | { readonly wrong: WrongFile | "unused" }
  | { readonly certificate: CertificateFile }
  | { readonly wrong: "other"; readonly file: string; readonly vendor: string }
  /** `title` where the vendor was chosen after the file. */
  | { readonly name: string; readonly title?: string | undefined };

export function FileNote({ outcome }: { readonly outcome: FileOutcome }) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  if ("name" in outcome)
    return (
      <p class="hint">
        {words.fileRead(outcome.name)}{" "}
        {outcome.title !== undefined && words.fileVendor(outcome.title)}
      </p>
    );
  if ("certificate" in outcome) {
    const { certificate } = outcome;
    // Another file is read anew: nothing typed for the last one stays.
    return <CertificateFilePanel key={certificate.bytes} file={certificate} />;
  }
  if (outcome.wrong === "other")
    return <Notice severity="error" sentence={words.fileOther(outcome.file, outcome.vendor)} />;
  const sentences = {
    large: words.fileLarge,
    config: words.fileConfig,
    binary: words.fileBinary,
    unused: words.fileUnused,
  };
  return <Notice severity="error" sentence={sentences[outcome.wrong]} />;
}
