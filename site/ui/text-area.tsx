/** A labelled field of several lines, with its hint and its faults. */

import { useState } from "preact/hooks";
import type { Fault } from "./fault.ts";
import { Labelled, LITERAL, tied } from "./labelled.tsx";
import { ShowButton } from "./show-button.tsx";

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

export function TextArea({
  id,
  label,
  hint,
  value,
  onInput,
  fault,
  rows = 3,
  show,
}: TextAreaProps) {
  const [visible, setVisible] = useState(false);
  return (
    <Labelled id={id} label={label} hint={hint} fault={fault}>
      <div class="frame">
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
    </Labelled>
  );
}
