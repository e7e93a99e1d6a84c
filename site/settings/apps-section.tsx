/** Apps as cards: chosen, looked into, added, changed, deleted. */

import { useState } from "preact/hooks";
import { request } from "../connected/request.ts";
import type { SettingsPlace } from "../connected/workplace.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import { type Apps, areApps } from "./answers.ts";
import { AppCard } from "./app-card.tsx";
import { AppForm } from "./app-form.tsx";
import { appsCall } from "./calls.ts";

export function AppsSection({ place }: { readonly place: SettingsPlace }) {
  const { own: texts } = useReader<SettingsTexts>();
  const { server, apps, sdkAppId, onApps, onChoose } = place;
  const [adding, setAdding] = useState(false);
  /** The list of the page follows every change here. */
  const reload = async () => {
    const outcome = await request<Apps>(server, appsCall, { accepts: areApps });
    if ("value" in outcome) onApps(outcome.value.apps);
  };
  const added = () => {
    setAdding(false);
    void reload();
  };
  return (
    <section class="stackable" aria-label={texts.section.apps}>
      {apps.length === 0 && <Notice severity="info" sentence={texts.apps.empty} />}
      <div class="cards">
        {apps.map((app) => (
          <AppCard
            key={app.sdkAppId}
            server={server}
            sdkAppId={app.sdkAppId}
            name={app.name}
            chosen={app.sdkAppId === sdkAppId}
            onChoose={() => onChoose(app.sdkAppId)}
            onChange={reload}
          />
        ))}
      </div>
      {adding ? (
        <AppForm server={server} onSaved={added} onCancel={() => setAdding(false)} />
      ) : (
        <div class="row">
          <button type="button" class="primary" onClick={() => setAdding(true)}>
            {texts.apps.add}
          </button>
        </div>
      )}
    </section>
  );
}
