/** A labelled text field with its hint and its faults, tied together for screen readers. */

import type { ComponentChildren, TargetedClipboardEvent } from "preact";
import { useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { type Fault, warning } from "./fault.ts";
import { Labelled, LITERAL, tied } from "./labelled.tsx";

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

/**
 * What a browser does not tell: it drops line breaks pasted into a one-line field, and "a\nb"
 * becomes "ab".
 */
const hadLineBreak = (event: TargetedClipboardEvent<HTMLInputElement>): boolean =>
  /[\r\n]/.test(event.clipboardData?.getData("text") ?? "");

export function Field({
  id,
  label,
  value,
  onInput,
  hint,
  fault,
  repair,
  after,
  ...rest
}: FieldProps) {
  const { shell } = useReader().texts;
  const [joined, setJoined] = useState<string>();
  const shown =
    fault ?? (joined === value && value !== "" ? warning(shell.lineBreakRemoved) : undefined);
  return (
    <Labelled id={id} label={label} hint={hint} fault={shown} repair={fault && repair}>
      <div class="frame">
        <input
          {...tied(id, hint, shown)}
          {...LITERAL}
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
        />
        {after}
      </div>
    </Labelled>
  );
}
