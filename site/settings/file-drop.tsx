/**
 * A place for a file: to be chosen with the keyboard or dropped with the mouse. It is read in the
 * page and sent nowhere.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";

interface FileDropProps {
  readonly id: string;
  readonly label: string;
  /** Of the file that was chosen, where nothing below names it. */
  readonly name?: string | undefined;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ id, label, name, onFile }: FileDropProps) {
  const { certificates: words } = useReader<SettingsTexts>().own;
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same by keyboard
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="label" id={`${id}-hint`}>
        {label}
      </p>
      <div class="row">
        <label class="button small file">
          {words.fileChoose}
          <input
            id={id}
            class="hidden"
            type="file"
            aria-describedby={`${id}-hint`}
            accept=".p8,.p12,.pfx,.pem,.cer,.crt,.der,.json,.txt,.plist"
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file can be chosen again after it was changed.
              event.currentTarget.value = "";
            }}
          />
        </label>
        {name !== undefined && <code>{name}</code>}
      </div>
    </div>
  );
}
