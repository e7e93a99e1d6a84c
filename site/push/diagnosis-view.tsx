/** The search for the cause as it goes on, and the causes found, the most certain first. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { Run } from "../server/use-run.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { writeReport } from "../ui/report.ts";
import { Steps } from "../ui/steps.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Cause } from "./answers.ts";
import { stepsOf } from "./check-steps.ts";

interface DiagnosisViewProps {
  readonly run: Run<"diagnoseUser">;
  readonly sdkAppId: number;
  readonly userId: string;
  /** The device's UserSig, which goes into no report and no shell line. */
  readonly secret: string;
}

const SEVERITY = { certain: "error", likely: "warning", possible: "info" } as const;

function CauseView({
  cause: { certainty, cause, remedy, fault, evidence, code },
}: {
  readonly cause: Cause;
}) {
  const { own: push } = useReader<PushTexts>();
  const seen = Object.entries(evidence).map(([name, value]) => `${name}=${value}`);
  return (
    <Notice severity={SEVERITY[certainty]} sentence={[cause, remedy]}>
      <p class="small">
        {push.certainty[certainty]} · {push.turn}: {push.fault[fault]} · <code>{code}</code>
      </p>
      {seen.length > 0 && (
        <p class="small">
          {push.evidence}: <code>{seen.join(" ")}</code>
        </p>
      )}
    </Notice>
  );
}

/** The line is for a shell, where the token comes from a variable. */
const withoutSecret = (call: Call<"diagnoseUser">): Call<"diagnoseUser"> =>
  call.input.userSig === undefined
    ? call
    : { ...call, input: { ...call.input, userSig: "USERSIG-OF-THE-DEVICE" } };

export function DiagnosisView({ run, sdkAppId, userId, secret }: DiagnosisViewProps) {
  const { own: push } = useReader<PushTexts>();
  const { stages, result, failure, state, call } = run;
  const causes = result?.causes ?? [];
  const sure = causes.some(({ certainty }) => certainty !== "possible");
  const tone = causes.length === 0 ? "good" : sure ? "bad" : "perhaps";
  return (
    <div class="stackable">
      {result && (
        <>
          <VerdictBanner tone={tone}>
            {causes.length === 0
              ? push.noCause[0]
              : `${sure ? push.causes : push.possibleCauses}: ${causes.length}`}
          </VerdictBanner>
          {causes.length === 0 && <p>{push.noCause[1]}</p>}
          {causes.map((cause) => (
            <CauseView key={cause.rank} cause={cause} />
          ))}
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      {state === "stopped" && <Notice severity="warning" sentence={push.stopped} />}
      <Steps
        label={push.steps}
        steps={[
          ...stepsOf(result?.stages ?? stages, push.stage),
          ...(state === "running" ? [{ name: push.whyRunning, status: "running" as const }] : []),
        ]}
      />
      {result && (
        <CopyMenu
          json={result}
          curl={curlLine(location.origin, withoutSecret(call))}
          report={writeReport({
            title: push.whyHeading(userId),
            lines: [{ name: "SDKAppID", value: sdkAppId }],
            parts: [
              [
                push.causes,
                causes.map(
                  ({ certainty, code, cause, remedy }) =>
                    `${push.certainty[certainty]}: ${code}: ${cause} ${remedy}`,
                ),
              ],
              [
                push.steps,
                result.stages.map(
                  ({ stage, status, detail }) => `${stage} ${status}: ${detail ?? ""}`,
                ),
              ],
            ],
            secrets: [secret],
          })}
        />
      )}
    </div>
  );
}
