/** The filters of the audit log: asked of the server, so they go through all of it. */

import { useEffect, useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { Field } from "../../ui/field.tsx";
import { Labelled, tied } from "../../ui/labelled.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { type AuditFilter, localTime, NO_FILTER, presetOf, utcTime } from "./audit-filter.ts";

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  /** Outcomes that have been seen, to choose from. */
  readonly outcomes: readonly string[];
  readonly busy: boolean;
  readonly onFilter: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, outcomes, busy, onFilter }: AuditFiltersProps) {
  const { own, format } = useReader<SettingsTexts>();
  const { audit: words } = own;
  const [draft, setDraft] = useState(filter);
  useEffect(() => setDraft(filter), [filter]);
  const set = Object.keys(presetOf(filter)).length;
  const actions: Readonly<Record<string, string>> = words.action;
  const change = (part: Partial<AuditFilter>) => setDraft((now) => ({ ...now, ...part }));
  const moment = (name: "since" | "until") => (
    <Labelled id={`audit-${name}`} label={words[name]}>
      <div class="frame">
        <input
          {...tied(`audit-${name}`)}
          type="datetime-local"
          value={localTime(draft[name])}
          onInput={(event) => change({ [name]: utcTime(event.currentTarget.value) })}
        />
      </div>
    </Labelled>
  );
  const chosen = [filter.outcome, "ok", ...outcomes].filter((code) => code !== "");
  return (
    <div class="filters">
      <details>
        <summary>{set > 0 ? words.filtersSet(format.number(set)) : words.filters}</summary>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onFilter(draft);
          }}
        >
          <Field
            id="audit-actor"
            label={words.whoId}
            value={draft.actor}
            onInput={(actor) => change({ actor: actor.trim() })}
          />
          <SelectField
            id="audit-action"
            label={words.what}
            options={[["", words.any], ...Object.entries(actions)]}
            value={draft.action}
            onChange={(action) => change({ action })}
          />
          <SelectField
            id="audit-outcome"
            label={words.outcome}
            options={[
              ["", words.any],
              ...[...new Set(chosen)].map(
                (code) => [code, code === "ok" ? words.ok : code] as const,
              ),
            ]}
            value={draft.outcome}
            onChange={(outcome) => change({ outcome })}
          />
          <Field
            id="audit-user"
            label="UserID"
            value={draft.user}
            onInput={(user) => change({ user })}
          />
          {moment("since")}
          {moment("until")}
          <div class="row">
            <button type="submit" class="primary" aria-disabled={busy}>
              {words.apply}
            </button>
          </div>
        </form>
      </details>
      {set > 0 && (
        <button type="button" class="small" onClick={() => onFilter(NO_FILTER)}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
