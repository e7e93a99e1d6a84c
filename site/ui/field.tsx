/** A labelled text field with its hint and its faults, tied together for screen readers. */

import type { ComponentChildren, TargetedClipboardEvent } from "preact";
import { useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { type Fault, warning } from "./fault.ts";
import { Notice } from "./notice.tsx";

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly fault?: Fault | undefined;
  /** Offered beside the fault, for example a button that repairs it. */
  readonly repair?: ComponentChildren;
  /** Stands inside the field's frame, at its end. */
  readonly after?: ComponentChildren;
  readonly type?: "text" | "password";
  readonly inputMode?: "numeric" | "text";
  readonly mono?: boolean;
}

/** What a browser does not tell: it drops line breaks pasted into a one-line field, and "a\nb" becomes "ab". */
const hadLineBreak = (event: TargetedClipboardEvent<HTMLInputElement>): boolean =>
  /[\r\n]/.test(event.clipboardData?.getData("text") ?? "");

export function Field({ id, label, value, onInput, hint, fault, repair, after, ...rest }: FieldProps) {
  const { shell } = useReader().texts;
  const [joined, setJoined] = useState<string>();
  const shown = fault ?? (joined === value && value !== "" ? warning(shell.lineBreakRemoved) : undefined);
  const described = [hint && `${id}-hint`, shown && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div class="frame">
        <input
          id={id}
          class={rest.mono ? "mono" : undefined}
          // Preact types each kind of input apart.
          type={(rest.type ?? "text") as "text"}
          inputMode={rest.inputMode ?? "text"}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onPaste={(event) => {
            const input = event.currentTarget;
            if (hadLineBreak(event)) setTimeout(() => setJoined(input.value));
          }}
          aria-describedby={described || undefined}
          aria-invalid={shown?.severity === "error"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-1p-ignore="true"
          data-lpignore="true"
          data-bwignore="true"
        />
        {after}
      </div>
      {shown && (
        <Notice severity={shown.severity} sentence={shown.sentence} id={`${id}-fault`}>
          {fault && repair}
        </Notice>
      )}
    </div>
  );
}
