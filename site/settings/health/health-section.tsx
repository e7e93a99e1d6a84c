/** The health of the chosen app: asked for by a button, because it asks Tencent. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { call } from "../../server/call.ts";
import { curlLine } from "../../server/curl.ts";
import type { Server } from "../../server/server.ts";
import { routeTo } from "../../tool/use-route.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { CopyMenu } from "../../ui/copy-menu.tsx";
import { writeReport } from "../../ui/report.ts";
import { VerdictBanner } from "../../ui/verdict-banner.tsx";
import type { Health } from "../answers.ts";
import { Missing, useLoaded } from "../load.tsx";
import { When } from "../row-parts.tsx";
import { isProblem, issuerOf, worstFirst } from "./findings.ts";
import { HealthTable } from "./health-table.tsx";
import type { Checked } from "./use-health.ts";

export interface HealthSectionProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly checked: Checked;
}

export default function HealthSection(props: HealthSectionProps) {
  const { server, sdkAppId, checked } = props;
  const { answer, last } = checked;
  const { own: texts } = useReader<SettingsTexts>();
  const { health: words } = texts;
  const announce = useAnnounce();
  const question = call("getAppHealth", { sdkAppId }, { accept: "text/plain" });
  const health = answer.value ?? last[sdkAppId];
  const ofIssuer = health?.findings.some((found) => isProblem(found) && issuerOf(found));
  const app = useLoaded(server, ofIssuer ? call("getApp", { sdkAppId }) : undefined);
  const toneOf = ({ healthy, findings }: Health) => {
    if (!healthy) return "bad";
    return findings.some(isProblem) ? "warning" : "good";
  };
  const said = (one: Health) => words.verdict[toneOf(one)];
  const run = async () => {
    const outcome = await answer.ask(question);
    if (outcome)
      announce("value" in outcome ? said(outcome.value) : outcome.failure.sentence.join(" "));
  };
  return (
    <section class="stackable health" aria-label={texts.section.health}>
      <p class="hint">{words.lead}</p>
      <div class="row run-bar">
        <button
          type="button"
          class={health ? undefined : "primary"}
          aria-disabled={answer.busy}
          onClick={run}
        >
          {answer.busy ? words.running : words.run}
        </button>
        {health && (
          <>
            <p class="hint">
              {words.checked} <When at={health.checkedAt} />
            </p>
            <CopyMenu
              address={routeTo("settings", { section: "health", app: String(sdkAppId) })}
              json={health}
              curl={curlLine(location.origin, question)}
              report={writeReport({
                title: said(health),
                lines: [
                  { name: "SDKAppID", value: sdkAppId },
                  { name: words.checked, value: health.checkedAt },
                ],
                parts: [
                  [
                    words.checks,
                    worstFirst(health.findings).map((found) => {
                      const { check, status, code, cause, remedy } = found;
                      const said = `${check} ${status}: ${code}: ${cause}`;
                      return isProblem(found) ? `${said} ${remedy}` : said;
                    }),
                  ],
                ],
              })}
            />
          </>
        )}
      </div>
      {answer.outcome && <Missing answer={answer} />}
      {health && (
        <>
          <VerdictBanner tone={toneOf(health)}>{said(health)}</VerdictBanner>
          <HealthTable health={health} app={app.value} />
        </>
      )}
    </section>
  );
}
