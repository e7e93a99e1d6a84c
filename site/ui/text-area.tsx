/** A labelled field of several lines, with its hint and its faults. */

import { useState } from "preact/hooks";
import type { Fault } from "./fault.ts";
import { Labelled, LITERAL, tied } from "./labelled.tsx";
import { ShowButton } from "./show-button.tsx";

/** Bytes of a file that are read: far more than any list that is taken. */
const FILE_MAXIMUM = 1_000_000;

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fault?: Fault | undefined;
  readonly rows?: number;
  /** Takes a file as well, dropped on it or chosen below it; this is what the button says. */
  readonly file?: string | undefined;
  /** A secret: dots in place of letters, until the button of this name is pressed. */
  readonly show?: string | undefined;
}

export function TextArea({
  id,
  label,
  hint,
  value,
  onInput,
  fault,
  rows = 3,
  file,
  show,
}: TextAreaProps) {
  const [visible, setVisible] = useState(false);
  const take = async (files: FileList | null | undefined) => {
    const chosen = files?.[0];
    if (chosen) onInput(await chosen.slice(0, FILE_MAXIMUM).text());
  };
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button below does the same by keyboard */}
      <div
        class="frame"
        onDragOver={(event) => file !== undefined && event.preventDefault()}
        onDrop={(event) => {
          if (file === undefined || !event.dataTransfer?.files.length) return;
          event.preventDefault();
          void take(event.dataTransfer.files);
        }}
      >
        <textarea
          {...tied(id, hint, fault)}
          {...LITERAL}
          class={show === undefined || visible ? "mono lines" : "mono lines masked"}
          rows={rows}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {show !== undefined && <ShowButton name={show} visible={visible} onChange={setVisible} />}
      </div>
      {file !== undefined && (
        <label class="button small file">
          {file}
          <input
            class="hidden"
            type="file"
            onChange={(event) => {
              void take(event.currentTarget.files);
              // The same file can be chosen again after it was changed.
              event.currentTarget.value = "";
            }}
          />
        </label>
      )}
    </Labelled>
  );
}
