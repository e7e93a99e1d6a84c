/** What the server says about one app: findings first, then what is set. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Fact, unixSeconds } from "../ui/facts.tsx";
import { Findings } from "../ui/steps.tsx";
import type { App } from "./answers.ts";
import { FindingBadges } from "./row-parts.tsx";
import { webhookUrl } from "./webhook-url.ts";

interface AppFactsProps {
  readonly app: App;
  readonly editing: boolean;
}

export function AppFacts({ app, editing }: AppFactsProps) {
  const { own: texts, format } = useReader<SettingsTexts>();
  const { apps } = texts;
  const ofWorkloads = app.findings.filter(({ field }) => field === "workloads");
  const regions: Readonly<Record<string, string>> = apps.regions;
  return (
    <>
      <Findings findings={app.findings.filter((finding) => !ofWorkloads.includes(finding))} />
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
        <Fact name={apps.webhookUrl} exact={webhookUrl(location.origin, app.sdkAppId)} />
        {app.workloads.length > 0 && (
          <Fact name={texts.section.workloads}>
            <span class="badges">
              <a href={routeTo("settings", { section: "workloads", app: String(app.sdkAppId) })}>
                {format.number(app.workloads.length)}
              </a>
              {ofWorkloads.length > 0 && <FindingBadges findings={ofWorkloads} />}
            </span>
          </Fact>
        )}
        {app.createdAt && (
          <Fact name={texts.created}>{format.moment(unixSeconds(app.createdAt))}</Fact>
        )}
        {app.updatedAt && (
          <Fact name={texts.updated}>{format.moment(unixSeconds(app.updatedAt))}</Fact>
        )}
      </dl>
    </>
  );
}
