/** Whether an offline push can arrive: the verdict, its cause, what to do next and by whom. */

import type { ComponentChildren } from "preact";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { ToolContext } from "../server/tool-context.ts";
import { Said } from "../ui/said.tsx";
import type { Tone } from "../ui/tone.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Sent, Status } from "./answers.ts";
import type { Reason } from "./ask-tencent.ts";
import { NextStep } from "./next-step.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { verdictWords } from "./verdict-words.ts";

type Verdict = Status["offlinePush"];

const TONES: Readonly<Record<Verdict["verdict"], Tone>> = {
  can_receive: "good",
  cannot_receive: "bad",
  unknown: "perhaps",
};
/** A connected phone has its messages: nothing failed. */
const CONNECTED: readonly Verdict["code"][] = ["phone_online", "phone_background"];

interface VerdictViewProps {
  readonly place: ToolContext;
  readonly status: Status;
  /** Why Tencent was asked by itself, if it was. */
  readonly reason: Reason | undefined;
  readonly busy: boolean;
  readonly onAsk: (fromTencent: boolean) => void;
  readonly onSent: (sent: Sent) => void;
  /** The ways to take it along. */
  readonly children: ComponentChildren;
}

export function VerdictView({ status, reason, children, ...rest }: VerdictViewProps) {
  const { own: texts } = useReader<StatusTexts>();
  const { verdict, code, cause } = status.offlinePush;
  const refusal = status.sources.find(({ error }) => error)?.error;
  return (
    <div class="stackable">
      <div class="stackable tight">
        <div class="answer-head">
          <VerdictBanner
            key={`${verdict} ${code}`}
            tone={CONNECTED.includes(code) ? "warning" : TONES[verdict]}
            aside={verdict === "can_receive" && texts.provisional}
          >
            {verdictWords(status.offlinePush, texts)}
          </VerdictBanner>
          {children}
        </div>
        <p class="cause">
          <Said>{cause}</Said>
        </p>
        {reason && <p class="hint">{texts.askedTencent[reason]}</p>}
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
      <NextStep {...rest} status={status} refusal={refusal} />
    </div>
  );
}
