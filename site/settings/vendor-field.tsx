/** One field of a credential, in the shape that its vendor's description asks for. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Fault } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { VendorField } from "./answers.ts";

interface VendorFieldInputProps {
  readonly field: VendorField;
  readonly value: string;
  readonly fault: Fault | undefined;
  readonly onChange: (value: string) => void;
}

export const vendorFieldId = (name: string): string => `credential-${name}`;

export function VendorFieldInput({ field, value, fault, onChange }: VendorFieldInputProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { name, label, description, optional, choices, multiline, secret } = field;
  const shared = {
    id: vendorFieldId(name),
    label: optional ? texts.optionally(label) : label,
    hint: description,
    value,
  };
  if (choices) {
    const options = choices.map((choice) => [choice, choice] as const);
    // Left alone, a required one is the first, on the server too.
    return optional ? (
      <SelectField {...shared} options={[["", "–"], ...options]} onChange={onChange} />
    ) : (
      <SelectField
        {...shared}
        options={options}
        value={value || (choices[0] ?? "")}
        onChange={onChange}
      />
    );
  }
  if (multiline)
    return (
      <TextArea
        {...shared}
        fault={fault}
        onInput={onChange}
        rows={5}
        show={secret ? texts.show : undefined}
      />
    );
  if (secret) return <SecretField {...shared} fault={fault} show={texts.show} onInput={onChange} />;
  return <Field {...shared} mono fault={fault} onInput={onChange} />;
}
