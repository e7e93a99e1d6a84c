/** The health of the chosen app: asked for by a button, because it asks Tencent. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { routeTo } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Fact, Moment } from "../ui/facts.tsx";
import { writeReport } from "../ui/report.ts";
import { type Step, Steps } from "../ui/steps.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Health } from "./answers.ts";
import { Missing } from "./load.tsx";

const STATUSES: readonly string[] = ["ok", "warning", "failed"];

/** What could not be asked (`unknown`, `skipped`) was not done. */
const stepsOf = (health: Health, names: Readonly<Record<string, string>>): Step[] =>
  health.findings.map(({ check, status, code, cause, remedy, ...more }) => ({
    name: [names[check] ?? check, "issuer" in more ? more.issuer : ""].join(" ").trim(),
    status: STATUSES.includes(status) ? (status as Step["status"]) : "skipped",
    ...(status !== "failed" && status !== "warning"
      ? { detail: cause }
      : {
          findings: [
            {
              code,
              severity: status === "failed" ? ("error" as const) : ("warning" as const),
              cause,
              remedy,
            },
          ],
        }),
  }));

export function HealthSection({
  server,
  sdkAppId,
}: {
  readonly server: Server;
  readonly sdkAppId: number;
}) {
  const { own: texts } = useReader<SettingsTexts>();
  const announce = useAnnounce();
  const question = call("getAppHealth", { sdkAppId }, { accept: "text/plain" });
  const answer = useAnswer<"getAppHealth">(server, String(sdkAppId));
  const health = answer.value;
  const warned = (one: Health) => one.findings.some(({ status }) => status === "warning");
  const words = (one: Health) => {
    if (!one.healthy) return texts.health.unhealthy;
    return warned(one) ? texts.health.warned : texts.health.healthy;
  };
  const toneOf = (one: Health) => {
    if (!one.healthy) return "bad";
    return warned(one) ? "warning" : "good";
  };
  const app = { app: String(sdkAppId) };
  const run = async () => {
    const outcome = await answer.ask(question);
    if (outcome)
      announce("value" in outcome ? words(outcome.value) : outcome.failure.sentence.join(" "));
  };
  return (
    <section class="stackable" aria-label={texts.section.health}>
      <p>{texts.health.lead}</p>
      <div class="row">
        <button type="button" class="primary" aria-disabled={answer.busy} onClick={run}>
          {answer.busy ? texts.health.running : texts.health.run}
        </button>
      </div>
      {answer.outcome && <Missing answer={answer} />}
      {health && (
        <div class="card answer">
          <VerdictBanner tone={toneOf(health)}>{words(health)}</VerdictBanner>
          <Steps label={texts.findings} steps={stepsOf(health, texts.health.check)} />
          <dl class="facts">
            <Fact name={texts.health.checked}>
              <Moment at={health.checkedAt} />
            </Fact>
          </dl>
          <div class="row">
            {toneOf(health) !== "good" && (
              <a class="button" href={routeTo("settings", { section: "apps", ...app })}>
                {texts.health.fix}
              </a>
            )}
            <CopyMenu
              address={routeTo("settings", { section: "health", ...app })}
              json={health}
              curl={curlLine(location.origin, question)}
              report={writeReport({
                title: words(health),
                lines: [
                  { name: "SDKAppID", value: sdkAppId },
                  { name: texts.health.checked, value: health.checkedAt },
                ],
                parts: [
                  [
                    texts.findings,
                    health.findings.map(
                      ({ check, status, code, cause }) => `${check} ${status}: ${code}: ${cause}`,
                    ),
                  ],
                ],
              })}
            />
          </div>
        </div>
      )}
    </section>
  );
}
