/**
 * Adds a workload or changes one: whose tokens count, and what they may do. What strangers could fit
 * is refused by the server, and told here beside what was typed.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { Who } from "../../server/tool-context.ts";
import { Choice } from "../../ui/choice.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Findings } from "../../ui/steps.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ScopeFields } from "../scope-fields.tsx";
import type { useAppSaving } from "../use-app-saving.ts";
import { useFormFocus } from "../use-form-focus.ts";
import { useWorkloadFindings } from "./use-workload-findings.ts";
import {
  draftOf,
  emptyWorkload,
  faultsOf,
  KINDS,
  ofKind,
  type Workload,
  type WorkloadDraft,
  workloadOf,
} from "./workload-draft.ts";

interface WorkloadFormProps {
  /** The one to be changed; without it a new one is added. */
  readonly workload?: Workload | undefined;
  readonly who: Who | undefined;
  readonly saving: ReturnType<typeof useAppSaving>;
  readonly onSave: (workload: Workload) => void;
  /** The stored settings, which somebody else changed meanwhile, take the place of the old ones. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const idOf = (name: string): string => `workload-${name}`;

export function WorkloadForm(props: WorkloadFormProps) {
  const { workload, who, saving, onSave, onReload, onCancel } = props;
  const { own: texts } = useReader<SettingsTexts>();
  const { workloads: words, apps, keys } = texts;
  const arrival = useFormFocus();
  const [draft, setDraft] = useState(() =>
    workload ? draftOf(workload) : emptyWorkload(location.origin),
  );
  const [submitted, setSubmitted] = useState(false);
  const found = faultsOf(draft, texts);
  const faults = submitted ? found : {};
  const findings = useWorkloadFindings([workloadOf(draft)]);
  const change = (part: Partial<WorkloadDraft>) => {
    saving.clear();
    setDraft((now) => ({ ...now, ...part }));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    const [wrong] = Object.keys(found);
    if (wrong !== undefined) return document.getElementById(idOf(wrong))?.focus();
    if (!saving.busy) onSave(workloadOf(draft));
  };
  const field = (
    name: "name" | "issuer" | "audience" | "whose" | "ref",
    label: string,
    hint: string,
  ) => (
    <Field
      id={idOf(name)}
      label={label}
      hint={hint}
      mono
      value={draft[name]}
      onInput={(value) => change({ [name]: value })}
      fault={faults[name]}
    />
  );
  const { kind } = draft;
  return (
    <form
      ref={arrival}
      tabIndex={-1}
      class="panel-form"
      noValidate
      aria-label={workload ? texts.edit : words.add}
      onSubmit={submit}
    >
      <Choice
        wide
        name="workload-kind"
        legend={words.kind}
        options={KINDS.map((name) => [name, words.kinds[name]] as const)}
        value={kind}
        onChange={(kind) => {
          saving.clear();
          setDraft(ofKind(draft, kind));
        }}
      />
      <div class="side-by-side">
        {kind === "any" ? (
          field("issuer", apps.issuer, apps.issuerHint)
        ) : (
          <>
            {field("whose", words.whose[kind], words.whoseHint[kind])}
            {field("ref", texts.optionally(words.ref), words.refHint)}
          </>
        )}
      </div>
      <TextArea
        id={idOf("more")}
        label={kind === "any" ? words.conditions : texts.optionally(words.more)}
        hint={words.conditionsHint}
        value={draft.more}
        onInput={(more) => change({ more })}
        fault={faults.more}
      />
      <ScopeFields
        id={idOf("scopes")}
        scopes={draft.scopes}
        who={who}
        without={["admin"]}
        fault={faults.scopes}
        onChange={(scopes) => change({ scopes })}
      />
      <div class="side-by-side">
        <TextArea
          id={idOf("users")}
          label={keys.users}
          hint={keys.usersHint}
          value={draft.users}
          onInput={(users) => change({ users })}
        />
        <Field
          id={idOf("maxExpire")}
          label={keys.maxExpire}
          hint={words.maxExpireHint}
          inputMode="numeric"
          value={draft.maxExpire}
          onInput={(maxExpire) => change({ maxExpire })}
          fault={faults.maxExpire}
        />
        {field("name", texts.optionally(apps.name), words.nameHint)}
        {field("audience", apps.audience, words.audienceHint)}
      </div>
      {Object.keys(found).length === 0 && <Findings findings={findings} />}
      {saving.failure && <FailureNotice failure={saving.failure} />}
      {saving.stale && (
        <Notice severity="warning" sentence={words.stale}>
          <button type="button" class="small" onClick={onReload}>
            {apps.load}
          </button>
        </Notice>
      )}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={saving.busy}>
          {saving.busy ? texts.saving : texts.save}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
