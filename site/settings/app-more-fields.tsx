/**
 * The part of an app's form that most apps leave as it is: administrator, callbacks, limits, the
 * exchange of ID tokens.
 */

import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { App } from "./answers.ts";
import type { AppDraft, AppFaults } from "./app-body.ts";
import { ProviderRows } from "./provider-rows.tsx";

interface AppMoreFieldsProps {
  readonly id: (name: string) => string;
  readonly draft: AppDraft;
  readonly faults: AppFaults;
  readonly stored: App | undefined;
  readonly onChange: (part: Partial<AppDraft>) => void;
}

export function AppMoreFields({ id, draft, faults, stored, onChange }: AppMoreFieldsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const { apps } = texts;
  const durationOf = (text: string): string | undefined => {
    const seconds = wholeNumber(text);
    return seconds === undefined ? undefined : `= ${format.duration(seconds)}`;
  };
  const token = stored && (stored.webhookToken ? apps.webhookTokenSet : apps.webhookTokenNone);
  return (
    <div class="stackable">
      <div class="side-by-side">
        <Field
          id={id("adminUserId")}
          label={apps.adminUserId}
          value={draft.adminUserId}
          onInput={(adminUserId) => onChange({ adminUserId })}
          fault={faults.adminUserId}
        />
        <SelectField
          id={id("userIdPolicy")}
          label={apps.policy}
          options={Object.entries(apps.policies)}
          value={draft.userIdPolicy}
          onChange={(userIdPolicy) => onChange({ userIdPolicy })}
        />
      </div>
      <SecretField
        id={id("webhookToken")}
        label={token ? texts.noted(apps.webhookToken, token) : apps.webhookToken}
        hint={apps.webhookTokenHint}
        show={texts.show}
        value={draft.webhookToken}
        onInput={(webhookToken) => onChange({ webhookToken })}
      />
      <div class="side-by-side">
        <Field
          id={id("maxExpire")}
          label={apps.maxExpire}
          hint={durationOf(draft.maxExpire) ?? texts.optional}
          inputMode="numeric"
          value={draft.maxExpire}
          onInput={(maxExpire) => onChange({ maxExpire })}
          fault={faults.maxExpire}
        />
        <Field
          id={id("exchangeExpire")}
          label={apps.exchangeExpire}
          hint={durationOf(draft.exchangeExpire) ?? texts.optional}
          inputMode="numeric"
          value={draft.exchangeExpire}
          onInput={(exchangeExpire) => onChange({ exchangeExpire })}
          fault={faults.exchangeExpire}
        />
      </div>
      <ProviderRows
        id={id}
        providers={draft.identityProviders}
        faults={faults}
        onChange={(identityProviders) => onChange({ identityProviders })}
      />
      <TextArea
        id={id("origins")}
        label={apps.origins}
        hint={apps.originsHint}
        value={draft.origins}
        onInput={(origins) => onChange({ origins })}
      />
    </div>
  );
}
