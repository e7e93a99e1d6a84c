/** One of a few: radio buttons that look like one row of buttons. */

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The labels are sentences. */
  readonly wide?: boolean;
}

export const Choice = <Value extends string>({
  name,
  legend,
  options,
  value,
  onChange,
  wide,
}: ChoiceProps<Value>) => (
  <fieldset class={wide ? "choice wide" : "choice"}>
    <legend>{legend}</legend>
    <div class="row">
      {options.map(([option, label]) => (
        <label key={option} class="chip">
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
