/** One of a few: radio buttons that look like one row of buttons. */

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export const Choice = <Value extends string>({ name, legend, options, value, onChange }: ChoiceProps<Value>) => (
  <fieldset class="choice">
    <legend>{legend}</legend>
    <div class="row">
      {options.map(([option, label]) => (
        <label key={option} class="chip">
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
