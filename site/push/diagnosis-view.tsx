/** The search for the cause as it goes on, and the causes found, the most certain first. */

import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { type Reader, useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { Run } from "../server/use-run.ts";
import { Checking } from "../ui/checking.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { writeReport } from "../ui/report.ts";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Diagnosis } from "./answers.ts";
import { CauseView } from "./cause-view.tsx";
import { diagnosisPath } from "./diagnosis-path.ts";
import type { OnAct } from "./fix-buttons.tsx";
import { PushPath } from "./push-path.tsx";

interface DiagnosisViewProps {
  readonly run: Run<"diagnoseUser">;
  readonly address: string;
  readonly sdkAppId: number;
  readonly userId: string;
  /** The device's UserSig, which goes into no report and no shell line. */
  readonly secret: string;
  readonly may: (scope: Scope) => boolean;
  readonly onAct: OnAct;
}

/** The line is for a shell, where the token comes from a variable. */
const withoutSecret = (call: Call<"diagnoseUser">): Call<"diagnoseUser"> =>
  call.input.userSig === undefined
    ? call
    : { ...call, input: { ...call.input, userSig: "USERSIG-OF-THE-DEVICE" } };

/** Only what is certain is a failure; what is likely asks for a look. */
function toneOf({ causes }: Diagnosis) {
  const has = (wanted: string) => causes.some(({ certainty }) => certainty === wanted);
  return has("certain") ? "bad" : has("likely") ? "warning" : "perhaps";
}

const reportOf = (
  { causes, stages }: Diagnosis,
  {
    own: push,
    texts: { shell },
    sdkAppId,
    userId,
    secret,
  }: Reader<PushTexts> & Pick<DiagnosisViewProps, "sdkAppId" | "userId" | "secret">,
): string =>
  writeReport({
    title: push.whyHeading(userId),
    lines: [{ name: "SDKAppID", value: sdkAppId }],
    parts: [
      [
        push.causes,
        causes.map(({ certainty, code, cause, remedy }) =>
          shell.labelled(push.certainty[certainty], `${code}: ${cause} ${remedy}`),
        ),
      ],
      [push.steps, stages.map(({ stage, status, detail }) => `${stage} ${status}: ${detail}`)],
    ],
    secrets: [secret],
  });

export function DiagnosisView(props: DiagnosisViewProps) {
  const { run, address, sdkAppId, userId, secret, may, onAct } = props;
  const reader = useReader<PushTexts>();
  const { own: push } = reader;
  const { stages, result, failure, state, call } = run;
  const running = state === "running";
  const causes = result?.causes ?? [];
  const sure = causes.some(({ certainty }) => certainty !== "possible");
  return (
    <div class="stackable">
      {running && <Checking>{push.whyRunning}</Checking>}
      {result && (
        <>
          <div class="answer-head">
            <VerdictBanner tone={toneOf(result)}>
              {causes.length === 0
                ? push.noCause[0]
                : push[sure ? "causesFound" : "possibleCauses"](causes.length)}
            </VerdictBanner>
            <CopyMenu
              json={result}
              curl={curlLine(location.origin, withoutSecret(call))}
              report={reportOf(result, { ...reader, sdkAppId, userId, secret })}
              address={address}
            />
          </div>
          {causes.length === 0 && <p>{push.noCause[1]}</p>}
          <ol class="causes" aria-label={push.causes}>
            {causes.map((cause) => (
              <CauseView key={cause.rank} cause={cause} context={{ userId, may }} onAct={onAct} />
            ))}
          </ol>
        </>
      )}
      {failure && <FailureNotice failure={failure} />}
      {state === "stopped" && <Notice severity="warning" sentence={push.stopped} />}
      <PushPath
        quiet={running}
        path={diagnosisPath(call.input, result?.stages ?? stages, running)}
        label={push.steps}
        names={push.stage}
      />
    </div>
  );
}
