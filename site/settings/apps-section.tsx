/** Apps as cards: chosen, looked into, added, changed, deleted. */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { AppCard } from "./app-card.tsx";
import { AppForm } from "./app-form.tsx";
import { EmptyState } from "./empty-state.tsx";

interface AppsSectionProps {
  readonly place: SettingsContext;
  readonly admin: boolean;
}

export function AppsSection({ place, admin }: AppsSectionProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { server, apps, sdkAppId, onApps, onChoose } = place;
  const [adding, setAdding] = useState(false);
  /** The list of the page follows every change here. */
  const reload = async () => {
    const outcome = await request(server, call("listApps", {}));
    if ("value" in outcome) onApps(outcome.value.apps);
  };
  const added = () => {
    setAdding(false);
    void reload();
  };
  const add = (
    <button type="button" class="primary" onClick={() => setAdding(true)}>
      {texts.apps.add}
    </button>
  );
  const empty = apps.length === 0 && !adding;
  return (
    <section class="stackable" aria-label={texts.section.apps}>
      {empty && <EmptyState sentence={texts.apps.empty}>{admin && add}</EmptyState>}
      <div class="cards">
        {apps.map((app) => (
          <AppCard
            key={app.sdkAppId}
            server={server}
            listed={app}
            admin={admin}
            chosen={app.sdkAppId === sdkAppId}
            onChoose={() => onChoose(app.sdkAppId)}
            onChange={reload}
          />
        ))}
      </div>
      {adding && (
        <AppForm
          server={server}
          taken={apps.map((app) => app.sdkAppId)}
          onSaved={added}
          onCancel={() => setAdding(false)}
        />
      )}
      {admin && !adding && !empty && <div class="row">{add}</div>}
    </section>
  );
}
