/** What the server says about one app, and the form that changes it. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { Findings } from "../ui/steps.tsx";
import { AppForm } from "./app-form.tsx";
import { Missing, useLoaded } from "./load.tsx";
import { webhookUrl } from "./webhook-url.ts";

interface AppDetailsProps {
  readonly server: Server;
  readonly sdkAppId: number;
  /** The app that the page works for; the way to it from Tencent is shown for this one. */
  readonly chosen: boolean;
  readonly editing: boolean;
  readonly onEdited: () => void;
  readonly onChange: () => void;
}

export function AppDetails({
  server,
  sdkAppId,
  chosen,
  editing,
  onEdited,
  onChange,
}: AppDetailsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const { apps } = texts;
  const details = useLoaded(server, call("getApp", { sdkAppId }));
  const { outcome } = details;
  if (!outcome || "failure" in outcome) return <Missing answer={details} />;
  const { value: app } = outcome;
  const saved = () => {
    onEdited();
    details.again();
    onChange();
  };
  const webhook = webhookUrl(location.origin, sdkAppId);
  const regions: Readonly<Record<string, string>> = apps.regions;
  return (
    <>
      <Findings findings={app.findings} />
      {app.previousSecretKey && !editing && <p class="hint">{apps.endRotationHow}</p>}
      <dl class="facts">
        <Fact name={apps.region}>
          {regions[app.region] ?? app.region}
          <span class="utc">{app.host}</span>
        </Fact>
        <Fact name={apps.fingerprint} exact={app.secretKey?.fingerprint} />
        <Fact name={apps.previous} exact={app.previousSecretKey?.fingerprint} />
        <Fact name={apps.adminUserId} exact={app.adminUserId} />
        <Fact name={apps.policy}>{apps.policies[app.userIdPolicy]}</Fact>
        <Fact name={apps.webhookToken}>
          {app.webhookToken ? apps.webhookTokenSet : apps.webhookTokenNone}
        </Fact>
        {chosen && <Fact name={apps.webhookUrl} exact={webhook} />}
        {app.updatedAt && (
          <Fact name={texts.updated}>{format.moment(unixSeconds(app.updatedAt))}</Fact>
        )}
      </dl>
      {chosen && (
        <div class="row">
          <CopyButton text={webhook} label={apps.copyWebhook} />
        </div>
      )}
      {editing && <AppForm server={server} stored={outcome} onSaved={saved} onCancel={onEdited} />}
    </>
  );
}
