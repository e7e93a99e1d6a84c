/**
 * One app: what is set, what was found about it, and what can be done with it. Its secrets are
 * never here.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import type { AppSummary } from "../server/tool-context.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Fact } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import type { Failure } from "../workbench.ts";
import { AppDetails } from "./app-details.tsx";

interface AppCardProps {
  readonly server: Server;
  readonly listed: AppSummary;
  /** Whether the API key may look into it and change it. */
  readonly admin: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: () => void;
}

export function AppCard({ server, listed, admin, chosen, onChoose, onChange }: AppCardProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { apps } = texts;
  const { sdkAppId, name, region, source } = listed;
  const regions: Readonly<Record<string, string>> = apps.regions;
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const remove = async () => {
    setFailure(undefined);
    const outcome = await request(server, call("deleteApp", { sdkAppId }));
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
    announce(texts.removed);
    onChange();
  };
  return (
    <article class={chosen ? "card chosen" : "card"} aria-label={name ?? String(sdkAppId)}>
      <h3>
        {name ?? sdkAppId} {name && <code>{sdkAppId}</code>}
      </h3>
      <div class="row">
        <button type="button" class="small" aria-pressed={chosen} onClick={onChoose}>
          {chosen ? apps.chosen : apps.choose}
        </button>
        {admin && source !== "environment" && (
          <>
            <button
              type="button"
              class="small"
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              {texts.edit}
            </button>
            <Confirm
              label={texts.remove}
              question={apps.removeAsk(String(sdkAppId))}
              yes={apps.removeYes}
              no={texts.cancel}
              typed={String(sdkAppId)}
              onConfirm={remove}
            />
          </>
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {source === "environment" && <p class="hint">{apps.fromEnvironment}</p>}
      {!admin && region !== undefined && (
        <dl class="facts">
          <Fact name={apps.region}>{regions[region] ?? region}</Fact>
        </dl>
      )}
      {admin && (
        <AppDetails
          server={server}
          sdkAppId={sdkAppId}
          chosen={chosen}
          editing={editing}
          onEdited={() => setEditing(false)}
          onChange={onChange}
        />
      )}
    </article>
  );
}
