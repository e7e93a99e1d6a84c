/** A labelled field of several lines, with its hint and its faults. */

import { useState } from "preact/hooks";
import type { Fault } from "./fault.ts";
import { Icon } from "./icons.tsx";
import { Notice } from "./notice.tsx";

interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly fault?: Fault | undefined;
  readonly rows?: number;
  /** A secret: dots in place of letters, until the button of this name is pressed. */
  readonly show?: string | undefined;
}

export function TextArea({ id, label, hint, value, onInput, fault, rows = 3, show }: TextAreaProps) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  const [visible, setVisible] = useState(false);
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
          class={show === undefined || visible ? "mono lines" : "mono lines masked"}
          rows={rows}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          aria-describedby={described || undefined}
          aria-invalid={fault?.severity === "error"}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-1p-ignore="true"
          data-lpignore="true"
          data-bwignore="true"
        />
        {show !== undefined && (
          <button
            type="button"
            class="quiet"
            aria-pressed={visible}
            aria-label={show}
            onClick={() => setVisible(!visible)}
          >
            <Icon name={visible ? "eyeOff" : "eye"} />
          </button>
        )}
      </div>
      {fault && <Notice severity={fault.severity} sentence={fault.sentence} id={`${id}-fault`} />}
    </div>
  );
}
