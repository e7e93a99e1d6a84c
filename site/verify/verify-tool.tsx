/**
 * The verifier: decodes and judges while the reader types. No verdict outlives the text, the UserID
 * or the key it was made for.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { usePreset } from "../tool/use-preset.ts";
import type { Route } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import { saidAloud } from "../ui/said.tsx";
import type { Question, Workbench } from "../workbench.ts";
import { EditForm } from "./edit-form.tsx";
import { SampleButtons } from "./sample-buttons.tsx";
import { isSample, makeSample } from "./samples.ts";
import { StagesView } from "./stages-view.tsx";
import { useVerdict } from "./use-verdict.ts";
import { VerdictPlate } from "./verdict-plate.tsx";
import { reportOf, verdictLine } from "./verdict-report.ts";
import { VerdictView } from "./verdict-view.tsx";
import { VerifyForm } from "./verify-form.tsx";

/** Milliseconds without a change before a verdict is read out. */
const QUIET = 800;

export interface VerifyToolProps {
  readonly workbench: Workbench;
  /** On screen: only then is a verdict read out. */
  readonly open: boolean;
  /** Set while it is on screen. */
  readonly route: Route | undefined;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

export default function VerifyTool({
  workbench,
  open,
  route,
  question,
  onChange,
}: VerifyToolProps) {
  const reader = useReader<VerifyTexts>();
  const { own: verify } = reader;
  const announce = useAnnounce();
  const [{ verdict, failure, asking }, again] = useVerdict(workbench, question, verify.sentences);
  const missing = workbench.curl ? verify.unverifiedConnected : verify.unverifiedLocal;
  useEffect(() => {
    if (!open || !verdict || asking) return;
    const advice = verdict.state === "unverified" ? missing : verdict.remedy;
    announce([verify[verdict.state], saidAloud(verdict.cause, reader), advice].join(" "), QUIET);
  }, [open, verdict, asking, announce, reader, missing]);
  usePreset(route, (preset) => {
    const wanted = preset.get("sample");
    if (isSample(wanted))
      void makeSample(wanted, Date.now() / 1000).then((text) => onChange({ ...question, text }));
  });
  // Between two verdicts the last claims stay: they are being changed.
  const [claims, setClaims] = useState(verdict?.claims);
  useEffect(() => {
    if (verdict) setClaims(verdict.claims);
  }, [verdict]);
  const [jsonOpen, setJsonOpen] = useState(false);
  const result = useRef<HTMLElement>(null);
  const empty = question.text.trim() === "";
  return (
    <div class="columns">
      <div class="stackable">
        <VerifyForm
          question={question}
          onChange={onChange}
          onSubmit={() => {
            again();
            if (workbench.ask) workbench.ask();
            else reveal(result.current);
          }}
        />
        {workbench.sign && claims && !empty && (
          <EditForm
            claims={claims}
            question={question}
            sign={workbench.sign}
            onToken={(text) => onChange({ ...question, text })}
          />
        )}
      </div>
      <section class="result" ref={result} aria-label={verify.result}>
        {verdict ? (
          <div class="stackable">
            <div class="answer-head">
              <VerdictPlate verdict={verdict} asking={asking} />
              <CopyMenu
                text={verdictLine(verdict)}
                json={verdict}
                curl={workbench.ask ? undefined : workbench.curl?.verify(question)}
                report={reportOf(verdict, question, reader)}
              />
            </div>
            {failure && <FailureNotice failure={failure} />}
            <VerdictView
              verdict={verdict}
              question={question}
              missing={missing}
              sdkAppId={workbench.sdkAppId}
              jsonOpen={jsonOpen}
              onJson={setJsonOpen}
            />
          </div>
        ) : (
          <div class="empty stackable">
            <p>{empty ? verify.empty : verify.pending}</p>
            {empty && <SampleButtons onSample={(text) => onChange({ ...question, text })} />}
          </div>
        )}
      </section>
      <StagesView
        verdict={verdict}
        compared={{
          userid: question.userId !== undefined,
          sdkappid: workbench.sdkAppId !== undefined,
        }}
      />
    </div>
  );
}
