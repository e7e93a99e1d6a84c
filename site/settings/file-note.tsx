/** What became of a file that was dropped: read into the form, or why not. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import type { WrongFile } from "./credential-file.ts";

export type FileOutcome =
  | { readonly wrong: WrongFile | "unused" }
  | { readonly wrong: "other"; readonly file: string; readonly vendor: string }
  /** `title` where the vendor was chosen after the file. */
  | { readonly name: string; readonly title?: string | undefined };

export function FileNote({ outcome }: { readonly outcome: FileOutcome }) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.certificates;
  if ("name" in outcome)
    return (
      <p class="hint">
        {words.fileRead(outcome.name)} {outcome.title !== undefined && words.fileVendor(outcome.title)}
      </p>
    );
  if (outcome.wrong === "other")
    return <Notice severity="error" sentence={words.fileOther(outcome.file, outcome.vendor)} />;
  const sentences = { large: words.fileLarge, config: words.fileConfig, p12: words.fileP12, unused: words.fileUnused };
  return <Notice severity="error" sentence={sentences[outcome.wrong]} />;
}
