/** Makes an API key with no more rights than it needs: a preset for whom it is, then what it may do and where. */

import { useState } from "preact/hooks";
import { SCOPES, type Scope } from "../../worker/access/scopes.ts";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Choice } from "../ui/choice.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { isMadeKey, type MadeKey } from "./answers.ts";
import { listOf } from "./app-body.ts";
import { makeKeyCall } from "./calls.ts";

interface KeyFormProps {
  readonly server: Server;
  readonly onMade: (made: MadeKey) => void;
  readonly onCancel: () => void;
}

const PRESETS = {
  backend: ["usersig:issue", "device:write", "status:write"],
  pipeline: ["usersig:issue", "usersig:verify"],
  support: ["usersig:verify", "device:read", "push:check", "status:read"],
  own: [],
} as const satisfies Readonly<Record<string, readonly Scope[]>>;
type Preset = keyof typeof PRESETS;
const PRESET_NAMES = Object.keys(PRESETS) as Preset[];

const DAY_MS = 86_400_000;

export function KeyForm({ server, onMade, onCancel }: KeyFormProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const words = texts.keys;
  const announce = useAnnounce();
  const [draft, setDraft] = useState({ name: "", apps: "", users: "", days: "" });
  const [preset, setPreset] = useState<Preset>("backend");
  const [scopes, setScopes] = useState<readonly Scope[]>(PRESETS.backend);
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const change = (part: Partial<typeof draft>) => {
    setFailure(undefined);
    setDraft({ ...draft, ...part });
  };
  const toggle = (scope: Scope) => {
    setPreset("own");
    setScopes(SCOPES.filter((other) => (other === scope) !== scopes.includes(other)));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    if (draft.name.trim() === "") return document.getElementById("key-name")?.focus();
    if (scopes.length === 0 || busy) return;
    setBusy(true);
    const sdkAppIds = listOf(draft.apps).map(Number);
    const userIds = listOf(draft.users);
    const days = Number(draft.days);
    const body = {
      name: draft.name.trim(),
      scopes,
      ...(sdkAppIds.length > 0 && { sdkAppIds }),
      ...(userIds.length > 0 && { userIds }),
      ...(days > 0 && { expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }),
    };
    const outcome = await request<MadeKey>(server, makeKeyCall(body), { accepts: isMadeKey });
    setBusy(false);
    if ("value" in outcome) return onMade(outcome.value);
    setFailure(outcome.failure);
    announce(outcome.failure.sentence.join(" "));
  };
  return (
    <form class="nested" onSubmit={submit} noValidate>
      <Field
        id="key-name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        onInput={(name) => change({ name })}
        fault={submitted && draft.name.trim() === "" ? error(words.nameMissing) : undefined}
      />
      <Choice
        wide
        name="key-preset"
        legend={words.presets}
        options={PRESET_NAMES.map((name) => [name, words.preset[name]] as const)}
        value={preset}
        onChange={(name) => {
          setPreset(name);
          if (name !== "own") setScopes(PRESETS[name]);
        }}
      />
      <fieldset>
        <legend>{words.scopes}</legend>
        <div>
          {SCOPES.map((scope) => (
            <label key={scope} class="box">
              <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />
              <span>
                {words.scope[scope]} <code>{scope}</code>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {submitted && scopes.length === 0 && <Notice severity="error" sentence={words.scopesNone} />}
      <TextArea
        id="key-apps"
        label={words.apps}
        hint={words.appsHint}
        value={draft.apps}
        onInput={(apps) => change({ apps })}
      />
      <TextArea
        id="key-users"
        label={words.users}
        hint={words.usersHint}
        value={draft.users}
        onInput={(users) => change({ users })}
      />
      <Field
        id="key-days"
        label={words.days}
        hint={words.daysHint}
        inputMode="numeric"
        value={draft.days}
        onInput={(days) => change({ days })}
      />
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : words.make}
        </button>
        <button type="button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
