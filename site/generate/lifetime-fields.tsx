/** How long a UserSig is to be good: one of the usual periods, or any number of seconds. */

import { useReader } from "../i18n/texts.ts";
import { Choice } from "../ui/choice.tsx";
import type { Fault } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { LIFETIMES, type Lifetime, wholeNumber } from "./lifetime.ts";

interface LifetimeFieldsProps {
  /** Goes before names and ids: the form for one and the form for many stand on one page. */
  readonly prefix?: string;
  readonly lifetime: Lifetime;
  readonly fault: Fault | undefined;
  readonly onChange: (change: Partial<Lifetime>) => void;
}

export function LifetimeFields({
  prefix = "",
  lifetime: form,
  fault,
  onChange,
}: LifetimeFieldsProps) {
  const { texts, format } = useReader();
  const { generate } = texts;
  const seconds = wholeNumber(form.custom);
  return (
    <>
      <div class="periods">
        <Choice
          name={`${prefix}lifetime`}
          legend={generate.lifetime}
          options={[
            ...LIFETIMES.map((lifetime) => [String(lifetime), format.duration(lifetime)] as const),
            ["custom", generate.custom] as const,
          ]}
          value={form.lifetime}
          onChange={(lifetime) => onChange({ lifetime })}
        />
      </div>
      {form.lifetime !== "custom" && fault && <Notice {...fault} />}
      {form.lifetime === "custom" && (
        <Field
          id={`${prefix}expire`}
          label={generate.seconds}
          hint={seconds === undefined ? undefined : `= ${format.duration(seconds)}`}
          inputMode="numeric"
          value={form.custom}
          onInput={(custom) => onChange({ custom })}
          fault={fault}
        />
      )}
    </>
  );
}
