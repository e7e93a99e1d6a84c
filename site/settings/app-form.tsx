/** Adds an app or changes one. Secrets are written and never read back; what was typed is forgotten once it is saved. */

import { useMemo, useState } from "preact/hooks";
import { REGION_NAMES } from "../../worker/apps/regions.ts";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useForgetting } from "../shell/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { type App, isApp } from "./answers.ts";
import { type AppDraft, bodyOf, draftOf, faultsOf } from "./app-body.ts";
import { putAppCall } from "./calls.ts";

interface AppFormProps {
  readonly server: Server;
  /** The one to be changed; without it a new one is added. */
  readonly app?: App;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

export function AppForm({ server, app, onSaved, onCancel }: AppFormProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { apps } = texts;
  const announce = useAnnounce();
  const empty = useMemo(() => draftOf(app), [app]);
  const [draft, setDraft] = useForgetting(empty);
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const found = faultsOf(draft, app === undefined, texts);
  const faults = submitted ? found : {};
  const change = (part: Partial<AppDraft>) => {
    setFailure(undefined);
    setDraft({ ...draft, ...part });
  };
  const id = (name: keyof AppDraft) => `app-${app?.sdkAppId ?? "new"}-${name}`;
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    const [first] = Object.keys(found) as (keyof AppDraft)[];
    if (first) return document.getElementById(id(first))?.focus();
    if (busy) return;
    setBusy(true);
    const outcome = await request<App>(server, putAppCall(Number(draft.sdkAppId), bodyOf(draft)), { accepts: isApp });
    setBusy(false);
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
    setDraft(empty);
    announce(texts.saved);
    onSaved();
  };
  const field = (name: "sdkAppId" | "name" | "adminUserId" | "maxExpire" | "exchangeExpire", hint?: string) => (
    <Field
      id={id(name)}
      label={apps[name]}
      hint={hint}
      value={draft[name]}
      onInput={(value) => change({ [name]: value })}
      fault={faults[name]}
    />
  );
  return (
    <form class="nested" onSubmit={submit} noValidate>
      {!app && field("sdkAppId")}
      {field("name", texts.optional)}
      <SecretField
        id={id("secretKey")}
        label={apps.secretKey}
        hint={app ? apps.secretKeyKeep : apps.secretKeyNew}
        show={texts.show}
        value={draft.secretKey}
        onInput={(secretKey) => change({ secretKey })}
        fault={faults.secretKey}
      />
      {app?.previousSecretKey && (
        <label class="box">
          <input
            type="checkbox"
            checked={draft.endRotation}
            onChange={(event) => change({ endRotation: event.currentTarget.checked })}
          />
          <span>{apps.endRotation}</span>
        </label>
      )}
      <SelectField
        id={id("region")}
        label={apps.region}
        options={REGION_NAMES.map((name) => [name, name] as const)}
        value={draft.region}
        onChange={(region) => change({ region })}
      />
      <details>
        <summary>{apps.more}</summary>
        <div class="nested">
          {field("adminUserId")}
          <SecretField
            id={id("webhookToken")}
            label={apps.webhookToken}
            hint={apps.webhookTokenHint}
            show={texts.show}
            value={draft.webhookToken}
            onInput={(webhookToken) => change({ webhookToken })}
          />
          <SelectField
            id={id("userIdPolicy")}
            label={apps.policy}
            options={Object.entries(apps.policies)}
            value={draft.userIdPolicy}
            onChange={(userIdPolicy) => change({ userIdPolicy })}
          />
          {field("maxExpire", texts.optional)}
          {field("exchangeExpire")}
          <TextArea
            id={id("origins")}
            label={apps.origins}
            hint={apps.originsHint}
            value={draft.origins}
            onInput={(origins) => change({ origins })}
          />
          <TextArea
            id={id("identityProviders")}
            label={apps.providers}
            hint={apps.providersHint}
            value={draft.identityProviders}
            onInput={(identityProviders) => change({ identityProviders })}
            fault={faults.identityProviders}
          />
        </div>
      </details>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : texts.save}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
