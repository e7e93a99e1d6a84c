/**
 * Makes an API key with no more rights than it needs: a preset for whom it is, then what it may do
 * and where.
 */

import { useState } from "preact/hooks";
import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { request } from "../server/request.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Choice } from "../ui/choice.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Field } from "../ui/field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { Failure } from "../workbench.ts";
import type { MadeKey } from "./answers.ts";
import {
  bodyOf,
  emptyKey,
  endOf,
  faultsOf,
  grantable,
  type KeyDraft,
  PRESET_NAMES,
  PRESETS,
} from "./key-draft.ts";
import { ReachFields } from "./reach-fields.tsx";
import { ScopeFields } from "./scope-fields.tsx";
import { useFormFocus } from "./use-form-focus.ts";

interface KeyFormProps {
  readonly place: SettingsContext;
  readonly onMade: (made: MadeKey) => void;
  readonly onCancel: () => void;
}

export function KeyForm({ place, onMade, onCancel }: KeyFormProps) {
  const { server, apps, sdkAppId, who } = place;
  const { own: texts, format } = useReader<SettingsTexts>();
  const words = texts.keys;
  const announce = useAnnounce();
  const arrival = useFormFocus();
  const [draft, setDraft] = useState(() => emptyKey(sdkAppId, who));
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const found = faultsOf(draft, texts);
  const faults = submitted ? found : {};
  const change = (part: Partial<KeyDraft>) => {
    setFailure(undefined);
    setDraft({ ...draft, ...part });
  };
  const end = endOf(draft, Date.now());
  const longest = wholeNumber(draft.maxExpire);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    const [wrong] = Object.keys(found);
    if (wrong !== undefined) return document.getElementById(`key-${wrong}`)?.focus();
    if (busy) return;
    setBusy(true);
    const outcome = await request(server, call("createApiKey", bodyOf(draft, Date.now())));
    setBusy(false);
    if ("value" in outcome) return onMade(outcome.value);
    setFailure(outcome.failure);
    announce(outcome.failure.sentence.join(" "));
  };
  return (
    <form
      ref={arrival}
      tabIndex={-1}
      class="panel-form"
      onSubmit={submit}
      noValidate
      aria-label={words.add}
    >
      <h3>{words.add}</h3>
      <Field
        id="key-name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        onInput={(name) => change({ name })}
        fault={faults.name}
      />
      <Choice
        wide
        name="key-preset"
        legend={words.presets}
        options={PRESET_NAMES.map((name) => [name, words.preset[name]] as const)}
        value={draft.preset}
        onChange={(preset) =>
          change({ preset, ...(preset !== "own" && { scopes: grantable(PRESETS[preset], who) }) })
        }
      />
      <ScopeFields
        scopes={draft.scopes}
        fault={faults.scopes}
        who={who}
        onChange={(scopes) => change({ scopes, preset: "own" })}
      />
      <ReachFields apps={apps} who={who} draft={draft} fault={faults.apps} onChange={change} />
      <TextArea
        id="key-users"
        label={words.users}
        hint={words.usersHint}
        value={draft.users}
        onInput={(users) => change({ users })}
      />
      <div class="side-by-side">
        <Field
          id="key-days"
          label={words.days}
          hint={end === undefined ? words.daysHint : words.daysUntil(format.moment(end / 1000))}
          inputMode="numeric"
          value={draft.days}
          onInput={(days) => change({ days })}
          fault={faults.days}
        />
        <Field
          id="key-maxExpire"
          label={words.maxExpire}
          hint={longest === undefined ? words.maxExpireHint : `= ${format.duration(longest)}`}
          inputMode="numeric"
          value={draft.maxExpire}
          onInput={(maxExpire) => change({ maxExpire })}
          fault={faults.maxExpire}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : words.make}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
        {Object.keys(found).length === 0 && (
          <CopyMenu
            curl={curlLine(
              location.origin,
              call("createApiKey", bodyOf(draft, Date.now()), { accept: "text/plain" }),
            )}
          />
        )}
      </div>
    </form>
  );
}
