/** A field whose text is hidden until the reader asks to see it. */

import { useState } from "preact/hooks";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icons.tsx";

interface SecretFieldProps extends FieldProps {
  /** Names the button that shows the text. */
  readonly show: string;
}

export function SecretField({ show, ...field }: SecretFieldProps) {
  const [visible, setVisible] = useState(false);
  const toggle = (
    <button type="button" class="quiet" aria-pressed={visible} aria-label={show} onClick={() => setVisible(!visible)}>
      <Icon name={visible ? "eyeOff" : "eye"} />
    </button>
  );
  return <Field {...field} mono type={visible ? "text" : "password"} after={toggle} />;
}
