/**
 * The ways to take a result along: as text, as JSON, as a shell line, as a report without secrets.
 */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { CopyButton } from "./copy-button.tsx";

interface ExportButtonsProps {
  /** The result itself, where it is one text. */
  readonly text?: string | undefined;
  readonly textLabel?: string;
  readonly json?: unknown;
  readonly curl?: string | undefined;
  /** Made by `writeReport`; it may be pasted into a bug report. */
  readonly report?: string | undefined;
  readonly children?: ComponentChildren;
}

export function ExportButtons({
  text,
  textLabel,
  json,
  curl,
  report,
  children,
}: ExportButtonsProps) {
  const { shell } = useReader().texts;
  return (
    <div class="stackable tight">
      <div class="row">
        {text !== undefined && (
          <CopyButton text={text} label={textLabel ?? shell.copyText} primary />
        )}
        {children}
        {json !== undefined && (
          <CopyButton text={JSON.stringify(json, undefined, 2)} label={shell.copyJson} />
        )}
        {curl !== undefined && <CopyButton text={curl} label={shell.copyCurl} />}
        {report !== undefined && <CopyButton text={report} label={shell.copyReport} />}
      </div>
      {curl !== undefined && <p class="hint">{shell.curlKeyHint}</p>}
    </div>
  );
}
