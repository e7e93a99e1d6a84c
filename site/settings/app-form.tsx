/**
 * Adds an app or changes one. Secrets are written and never read back; what was typed is forgotten
 * once it is saved.
 */

import { useEffect, useMemo, useState } from "preact/hooks";
import { wholeNumber } from "../generate/form.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { type AppDraft, bodyOf, draftOf, faultsOf, shellBodyOf } from "./app-body.ts";
import { AppMoreFields } from "./app-more-fields.tsx";
import { secretCurl } from "./secret-curl.ts";
import { type Stored, useAppSaving } from "./use-app-saving.ts";
import { useFormFocus } from "./use-form-focus.ts";

interface AppFormProps {
  readonly server: Server;
  /** The one to be changed; without it a new one is added. */
  readonly stored?: Stored | undefined;
  /** SDKAppIDs that are here already. */
  readonly taken?: readonly number[];
  /** A step of the first steps: only what has to be typed, and no way but on. */
  readonly guided?: { readonly focus: boolean } | undefined;
  /** The field that somebody came for. */
  readonly begin?: string | undefined;
  readonly onSaved: (sdkAppId: number) => void;
  readonly onCancel?: () => void;
}

/** Shown before anything was submitted: what was typed and only earns a warning. */
const EARLY = ["secretKey"] as const;
const SHOWN_AT_ONCE: readonly string[] = ["sdkAppId", "name", "secretKey", "region"];

export function AppForm(props: AppFormProps) {
  const { server, stored, taken = [], guided, begin = "all", onSaved, onCancel } = props;
  const app = stored?.value;
  const { own: texts } = useReader<SettingsTexts>();
  const { apps } = texts;
  const announce = useAnnounce();
  const save = guided ? texts.saveNext : texts.save;
  const arrival = useFormFocus(guided?.focus);
  const empty = useMemo(() => draftOf(app), [app]);
  const [draft, setDraft] = useForgetting(empty);
  const [submitted, setSubmitted] = useState(false);
  const [more, setMore] = useState(begin !== "all" && !SHOWN_AT_ONCE.includes(begin));
  const sdkAppId = wholeNumber(draft.sdkAppId) ?? 0;
  const saving = useAppSaving(server, stored, () => {
    setDraft(empty);
    onSaved(sdkAppId);
  });
  const found = faultsOf(draft, app ? undefined : taken, texts);
  const shown = submitted
    ? found
    : Object.fromEntries(EARLY.map((name) => [name, draft[name] === "" ? undefined : found[name]]));
  const change = (part: Partial<AppDraft>) => {
    saving.clear();
    if (warned) setSubmitted(false);
    setDraft({ ...draft, ...part });
  };
  const id = (name: string) => `app-${app?.sdkAppId ?? "new"}-${name.replace(" ", "-")}`;
  useEffect(() => document.getElementById(id(begin))?.focus(), []);
  const wrong = Object.keys(found).find((name) => found[name]?.severity === "error");
  const doubtful = Object.keys(found).find((name) => found[name]?.severity === "warning");
  const warned = submitted && wrong === undefined && doubtful !== undefined;
  const submit = (anyway = false) => {
    setSubmitted(true);
    if (wrong !== undefined) {
      setMore(more || !SHOWN_AT_ONCE.includes(wrong));
      // The folded part has to open first.
      setTimeout(() => document.getElementById(id(wrong))?.focus());
    } else if (doubtful !== undefined && !warned && !anyway) {
      // Seen first, and saved by the next press.
      document.getElementById(id(doubtful))?.focus();
      announce(found[doubtful]?.sentence.join(" ") ?? "");
    } else if (!saving.busy) void saving.save({ sdkAppId, body: bodyOf(draft), anyway });
  };
  const load = (now: Stored) => {
    const { secretKey, webhookToken } = draft;
    saving.clear();
    setDraft({ ...draftOf(now.value), secretKey, webhookToken });
    saving.rebase(now);
  };
  const secretKey = (
    <SecretField
      id={id("secretKey")}
      label={apps.secretKey}
      hint={app ? apps.secretKeyKeep : guided ? undefined : apps.secretKeyNew}
      show={texts.show}
      value={draft.secretKey}
      onInput={(secretKey) => change({ secretKey })}
      fault={shown.secretKey}
    />
  );
  return (
    <form
      ref={arrival}
      tabIndex={-1}
      class="panel-form"
      noValidate
      aria-label={app ? apps.edit(String(app.sdkAppId)) : apps.add}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="side-by-side">
        {!app && (
          <Field
            id={id("sdkAppId")}
            label={apps.sdkAppId}
            inputMode="numeric"
            mono
            value={draft.sdkAppId}
            onInput={(sdkAppId) => change({ sdkAppId })}
            fault={shown.sdkAppId}
          />
        )}
        {!guided && (
          <Field
            id={id("name")}
            label={texts.optionally(apps.name)}
            value={draft.name}
            onInput={(name) => change({ name })}
          />
        )}
        {guided && secretKey}
      </div>
      {!guided && secretKey}
      {app && draft.secretKey !== "" && (
        <Notice
          severity="info"
          sentence={app.previousSecretKey ? apps.rotationAgain : apps.rotation}
        />
      )}
      {app?.previousSecretKey && draft.secretKey === "" && (
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
        hint={apps.regionHint}
        options={Object.entries(apps.regions)}
        value={draft.region}
        onChange={(region) => change({ region })}
      />
      {!guided && (
        <details open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
          <summary>{apps.more}</summary>
          <AppMoreFields id={id} draft={draft} faults={shown} stored={app} onChange={change} />
        </details>
      )}
      {saving.failure && <FailureNotice failure={saving.failure} />}
      {saving.taken && <Notice severity="error" sentence={apps.sdkAppIdTaken} />}
      {saving.stale && (
        <Notice severity="warning" sentence={apps.stale}>
          <div class="row">
            <button type="button" class="small" onClick={() => saving.stale && load(saving.stale)}>
              {apps.load}
            </button>
            <button type="button" class="small" onClick={() => submit(true)}>
              {apps.saveAnyway}
            </button>
          </div>
        </Notice>
      )}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={saving.busy}>
          {saving.busy ? texts.saving : warned ? texts.saveAnyway : save}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {texts.cancel}
          </button>
        )}
        {!guided && wrong === undefined && (
          <CopyMenu
            curl={secretCurl(location.origin, call("putApp", { sdkAppId, ...shellBodyOf(draft) }))}
          />
        )}
      </div>
      {!guided && wrong === undefined && (
        <p class="hint">{texts.secretCurl("$SIGPOST_KEY, $SECRET_KEY, $WEBHOOK_TOKEN")}</p>
      )}
    </form>
  );
}
