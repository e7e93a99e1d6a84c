/**
 * The generator's form. Faults stand beside their fields from the first keystroke, and for
 * untouched fields once submitted.
 */

import { useEffect, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Field } from "../ui/field.tsx";
import type { Workbench } from "../workbench.ts";
import { type FormFaults, faultsOf, type GenerateForm, presetOf } from "./form.ts";
import { LifetimeFields } from "./lifetime-fields.tsx";
import { RoomFields } from "./room-fields.tsx";

interface GenerateFormProps {
  readonly form: GenerateForm;
  /** For the link to this form. */
  readonly sdkAppId: number | undefined;
  /** Leads the reader to the app or the key that is missing. */
  readonly ask: Workbench["ask"];
  readonly busy: boolean;
  /** By the server. */
  readonly refused: FormFaults | undefined;
  readonly onChange: (change: Partial<GenerateForm>) => void;
  /** Called only with a form that has no errors, and when nothing is asked for. */
  readonly onSubmit: () => void;
}

/** Field ids in the order of the form, to lead the reader to the first fault. */
const FIELDS = [
  ["userId", "generate-userid"],
  ["custom", "expire"],
  ["room", "room"],
] as const;

export function GenerateFormFields({
  form,
  sdkAppId,
  ask,
  busy,
  refused,
  onChange,
  onSubmit,
}: GenerateFormProps) {
  const reader = useReader();
  const { generate } = reader.texts;
  const [submitted, setSubmitted] = useState(false);
  const found = faultsOf(form, reader);
  const faults = {
    ...found,
    ...(!submitted && form.userId === "" && { userId: undefined }),
    ...(!submitted && form.room === "" && { room: undefined }),
    ...refused,
  };
  useEffect(() => {
    const first = FIELDS.find(([name]) => refused?.[name]);
    if (first) document.getElementById(first[1])?.focus();
  }, [refused]);
  const submit = (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    // It stands before the form. What is wrong in the form is said at the same time.
    if (ask) return ask();
    const first = FIELDS.find(([name]) => found[name]?.severity === "error");
    if (first) document.getElementById(first[1])?.focus();
    else if (!found.privileges) onSubmit();
  };
  const link = location.origin + location.pathname + routeTo("generate", presetOf(form, sdkAppId));
  return (
    <form class="stackable" onSubmit={submit} noValidate>
      <Field
        id="generate-userid"
        label={generate.userId}
        value={form.userId}
        onInput={(userId) => onChange({ userId })}
        fault={faults.userId}
      />
      <LifetimeFields lifetime={form} fault={faults.custom} onChange={onChange} />
      <label class="box">
        <input
          type="checkbox"
          checked={form.withTicket}
          onChange={(event) => onChange({ withTicket: event.currentTarget.checked })}
        />
        <span>
          {generate.withKey} <span class="hint">{generate.withKeyHint}</span>
        </span>
      </label>
      {form.withTicket && <RoomFields form={form} faults={faults} onChange={onChange} />}
      <button type="submit" class="primary wide" aria-disabled={busy}>
        {busy ? generate.busy : generate.submit}
      </button>
      <div class="row quiet-row">
        <CopyButton text={link} label={generate.copyLink} />
      </div>
    </form>
  );
}
