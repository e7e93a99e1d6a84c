/** A labelled list of choices. */

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const SelectField = ({ id, label, hint, options, value, onChange }: SelectFieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {hint && (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
