/** One field of a credential, in the shape that its vendor's description asks for. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { VendorField } from "./answers.ts";

interface VendorFieldInputProps {
  readonly field: VendorField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function VendorFieldInput({ field, value, onChange }: VendorFieldInputProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { name, label, description, optional, choices, multiline, secret } = field;
  const hint = [optional && texts.optional, description].filter(Boolean).join(" · ") || undefined;
  const shared = { id: `credential-${name}`, label: label || name, hint, value };
  if (choices) {
    const options = choices.map((choice) => [choice, choice] as const);
    return <SelectField {...shared} options={optional ? [["", "–"], ...options] : options} onChange={onChange} />;
  }
  if (multiline) return <TextArea {...shared} onInput={onChange} rows={5} />;
  if (secret) return <SecretField {...shared} show={texts.show} onInput={onChange} />;
  return <Field {...shared} mono onInput={onChange} />;
}
