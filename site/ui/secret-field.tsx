/** A field whose text is hidden until the reader asks to see it. */

import { useState } from "preact/hooks";
import { Field, type FieldProps } from "./field.tsx";
import { ShowButton } from "./show-button.tsx";

interface SecretFieldProps extends FieldProps {
  /** Names the button that shows the text. */
  readonly show: string;
}

export function SecretField({ show, ...field }: SecretFieldProps) {
  const [visible, setVisible] = useState(false);
  const toggle = <ShowButton name={show} visible={visible} onChange={setVisible} />;
  return <Field {...field} mono type={visible ? "text" : "password"} after={toggle} />;
}
