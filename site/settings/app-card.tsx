/** One app: what is set, what was found about it, and what can be done with it. Its secrets are never here. */

import { useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import { request, type Server } from "../connected/request.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Findings } from "../ui/steps.tsx";
import { type App, isAnything, isApp } from "./answers.ts";
import { AppForm } from "./app-form.tsx";
import { appCall, removeAppCall, webhookUrl } from "./calls.ts";
import { Missing, useLoaded } from "./load.tsx";

interface AppCardProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly name: string | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: () => void;
}

export function AppCard({ server, sdkAppId, name, chosen, onChoose, onChange }: AppCardProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const { apps } = texts;
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const details = useLoaded<App>(server, appCall(sdkAppId), isApp);
  const app = details.value;
  const remove = async () => {
    const outcome = await request(server, removeAppCall(sdkAppId), { accepts: isAnything });
    if ("failure" in outcome) return setFailure(outcome.failure);
    announce(texts.removed);
    onChange();
  };
  const saved = () => {
    setEditing(false);
    details.again();
    onChange();
  };
  const webhook = webhookUrl(location.origin, sdkAppId);
  return (
    <article class={chosen ? "card chosen" : "card"} aria-label={name ?? String(sdkAppId)}>
      <h3>
        {name ?? sdkAppId} {name && <code>{sdkAppId}</code>}
      </h3>
      <div class="row">
        <button type="button" class="small" aria-pressed={chosen} onClick={onChoose}>
          {chosen ? apps.chosen : apps.choose}
        </button>
        {app?.source === "stored" && (
          <>
            <button type="button" class="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
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
      {app ? (
        <>
          {app.source === "environment" && <p class="hint">{apps.fromEnvironment}</p>}
          <Findings findings={app.findings} />
          <dl class="facts">
            <Fact name={apps.region} exact={app.region}>
              <span class="utc">{app.host}</span>
            </Fact>
            <Fact name={apps.fingerprint} exact={app.secretKey?.fingerprint} />
            <Fact name={apps.previous} exact={app.previousSecretKey?.fingerprint} />
            <Fact name={apps.adminUserId} exact={app.adminUserId} />
            <Fact name={apps.policy}>{apps.policies[app.userIdPolicy]}</Fact>
            <Fact name={apps.webhookUrl} exact={webhook} />
            {app.updatedAt && <Fact name={texts.updated}>{format.moment(unixSeconds(app.updatedAt))}</Fact>}
          </dl>
          <div class="row">
            <CopyButton text={webhook} label={apps.copyWebhook} />
          </div>
        </>
      ) : (
        <Missing answer={details} />
      )}
      {editing && app && <AppForm server={server} app={app} onSaved={saved} onCancel={() => setEditing(false)} />}
    </article>
  );
}
