/** A labelled list of choices. */

import { Labelled, tied } from "./labelled.tsx";

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const SelectField = ({ id, label, hint, options, value, onChange }: SelectFieldProps) => (
  <Labelled id={id} label={label} hint={hint}>
    <select
      {...tied(id, hint)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </Labelled>
);
