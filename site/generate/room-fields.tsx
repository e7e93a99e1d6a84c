/**
 * The part of the generator's form that makes a PrivateMapKey: a room and what the user may do in
 * it.
 */

import type { Privilege } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { ALL, type FormFaults, type GenerateForm } from "./form.ts";

interface RoomFieldsProps {
  readonly form: GenerateForm;
  readonly faults: FormFaults;
  readonly onChange: (change: Partial<GenerateForm>) => void;
}

export function RoomFields({ form, faults, onChange }: RoomFieldsProps) {
  const { generate } = useReader().texts;
  const numbered = form.roomKind === "number";
  const toggle = (name: Privilege) =>
    onChange({
      privileges: ALL.filter((other) => (other === name) !== form.privileges.includes(other)),
    });
  return (
    <div class="nested">
      <Choice
        name="room-kind"
        legend={generate.roomKind}
        options={[
          ["number", generate.roomNumber],
          ["name", generate.roomName],
        ]}
        value={form.roomKind}
        onChange={(roomKind) => onChange({ roomKind })}
      />
      <Field
        id="room"
        label={numbered ? generate.roomNumberLabel : generate.roomNameLabel}
        inputMode={numbered ? "numeric" : "text"}
        value={form.room}
        onInput={(room) => onChange({ room })}
        fault={faults.room}
      />
      <fieldset aria-describedby={faults.privileges && "privileges-fault"}>
        <legend>{generate.privileges}</legend>
        <div class="row">
          <button type="button" class="small" onClick={() => onChange({ privileges: ALL })}>
            {generate.all}
          </button>
          <button type="button" class="small" onClick={() => onChange({ privileges: [] })}>
            {generate.none}
          </button>
        </div>
        <div>
          {ALL.map((name) => (
            <label key={name} class="box">
              <input
                type="checkbox"
                checked={form.privileges.includes(name)}
                onChange={() => toggle(name)}
              />
              <span>
                {generate.privilege[name]} <code>{name}</code>
              </span>
            </label>
          ))}
        </div>
        {faults.privileges && <Notice {...faults.privileges} id="privileges-fault" />}
      </fieldset>
    </div>
  );
}
