/** Whether an offline push can arrive: the verdict, its cause, what to do next and by whom. */

import type { ComponentChildren } from "preact";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import type { Tone } from "../ui/tone.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Status } from "./answers.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

type Verdict = Status["offlinePush"];

const TONES: Readonly<Record<Verdict["verdict"], Tone>> = {
  can_receive: "good",
  cannot_receive: "bad",
  unknown: "perhaps",
};

/** Who has to do what the next step says. */
const TURNS: Readonly<Record<Verdict["code"], "you" | "phone" | "nobody">> = {
  push_online: "you",
  other_client_online: "phone",
  phone_online: "phone",
  phone_background: "phone",
  closing: "nobody",
  logged_out: "phone",
  kicked: "phone",
  seven_days: "phone",
  phone_offline: "phone",
  no_phone: "phone",
  account_unknown: "you",
  nothing_known: "you",
  platform_unknown: "you",
  app_only: "you",
  sources_disagree: "you",
};

/** Where asking Tencent is the next step. */
const TENCENT_KNOWS: readonly Verdict["code"][] = [
  "closing",
  "nothing_known",
  "app_only",
  "sources_disagree",
];

interface VerdictViewProps {
  readonly status: Status;
  readonly onAskTencent: () => void;
  /** The test message, which belongs to the next step. */
  readonly children: ComponentChildren;
}

export function VerdictView({ status, onAskTencent, children }: VerdictViewProps) {
  const { own: texts } = useReader<StatusTexts>();
  const { userId, offlinePush } = status;
  const { verdict, code, cause, nextStep } = offlinePush;
  const refusal = status.sources.find(({ error }) => error)?.error;
  // The server's next step would be to ask Tencent, which has just refused.
  const blocked = TENCENT_KNOWS.includes(code) ? refusal : undefined;
  return (
    <>
      <div class="stackable tight">
        <VerdictBanner tone={TONES[verdict]} aside={verdict === "can_receive" && texts.provisional}>
          {texts.verdict[verdict]}
        </VerdictBanner>
        <p class="cause">{cause}</p>
        {refusal && <RefusalNotice refusal={refusal} />}
      </div>
      <section class="stackable tight" aria-labelledby="status-next">
        <h3 id="status-next">{texts.next}</h3>
        <p>{blocked ? texts.refusedFirst : nextStep}</p>
        <p class="small">
          {texts.labelled(
            texts.turn,
            blocked ? texts.fault[blocked.fault] : texts.turns[TURNS[code] ?? "you"],
          )}{" "}
          · <code>{code}</code>
        </p>
        <div class="row">
          {TENCENT_KNOWS.includes(code) && (
            <button type="button" onClick={onAskTencent}>
              {texts.askTencent}
            </button>
          )}
          <a class="button" href={routeTo("push", { user: userId })}>
            {texts.toPush}
          </a>
        </div>
        {children}
      </section>
    </>
  );
}
