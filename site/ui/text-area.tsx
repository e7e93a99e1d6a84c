/** A labelled field of several lines, with its hint and its faults. */

import type { Fault } from "./fault.ts";
import { Notice } from "./notice.tsx";

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fault?: Fault | undefined;
  readonly rows?: number;
}

export function TextArea({ id, label, hint, value, onInput, fault, rows = 3 }: TextAreaProps) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div class="frame">
        <textarea
          id={id}
          class="mono lines"
          rows={rows}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          aria-describedby={described || undefined}
          aria-invalid={fault?.severity === "error"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
      </div>
      {fault && <Notice severity={fault.severity} sentence={fault.sentence} id={`${id}-fault`} />}
    </div>
  );
}
