/** What to do next and by whom, with the one button that does it, and the other things to try. */

import { useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { may, type ToolContext } from "../server/tool-context.ts";
import { routeTo } from "../tool/use-route.ts";
import type { Refusal, Sent, Status } from "./answers.ts";
import { TestMessage } from "./test-message.tsx";

type Code = Status["offlinePush"]["code"];
type Step = "message" | "push" | "again";
type Turn = "you" | "phone" | "nobody";

/** Who has to do what the next step says, and which button does it or follows it. */
const NEXT: Readonly<Record<Code, readonly [Turn, Step]>> = {
  push_online: ["you", "message"],
  other_client_online: ["phone", "again"],
  phone_online: ["phone", "again"],
  phone_background: ["phone", "again"],
  closing: ["nobody", "again"],
  logged_out: ["phone", "again"],
  kicked: ["phone", "again"],
  seven_days: ["phone", "again"],
  phone_offline: ["phone", "again"],
  no_phone: ["phone", "again"],
  account_unknown: ["you", "again"],
  nothing_known: ["you", "again"],
  platform_unknown: ["you", "push"],
  app_only: ["you", "again"],
  sources_disagree: ["you", "again"],
};

/** Where the server's next step would be to ask Tencent. */
const TENCENT_KNOWS: readonly Code[] = ["nothing_known", "app_only", "sources_disagree"];

/** Where callbacks may be lost, which the app's health tells. */
const HEALTH_KNOWS: readonly Code[] = ["sources_disagree"];

interface NextStepProps {
  readonly place: ToolContext;
  readonly status: Status;
  /** Tencent's, just now. */
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly onAsk: (fromTencent: boolean) => void;
  readonly onSent: (sent: Sent) => void;
}

export function NextStep({ place, status, refusal, busy, onAsk, onSent }: NextStepProps) {
  const { own: texts } = useReader<StatusTexts>();
  const { server, sdkAppId, who } = place;
  const { userId, offlinePush } = status;
  const { code, nextStep } = offlinePush;
  const [writing, setWriting] = useState(false);
  const [turn, step] = NEXT[code] ?? ["you", "again"];
  const asksTencent = TENCENT_KNOWS.includes(code);
  const blocked = asksTencent ? refusal : undefined;
  const sends = may(who, "message:send");
  const checks = may(who, "push:check") || may(who, "device:read");
  const allowed = { message: sends, push: checks, again: true };
  const main: Step = allowed[step] ? step : checks ? "push" : "again";
  const look = (name: Step) => (main === name && !writing ? "primary" : "");
  return (
    <section class="stackable tight" aria-labelledby="status-next">
      <h3 id="status-next">{texts.next}</h3>
      <p>{blocked ? texts.refusedFirst : nextStep}</p>
      <p class="small">
        {texts.labelled(texts.turn, blocked ? texts.fault[blocked.fault] : texts.turns[turn])} ·{" "}
        <code>{code}</code>
      </p>
      <div class="row next">
        {main === "again" && (
          <button
            type="button"
            class={look("again")}
            aria-disabled={busy}
            onClick={() => busy || onAsk(asksTencent)}
          >
            {asksTencent ? texts.askTencent : texts.again}
          </button>
        )}
        {sends && code !== "account_unknown" && (
          <button
            type="button"
            class={look("message")}
            aria-expanded={writing}
            aria-controls="status-message"
            onClick={() => setWriting(!writing)}
          >
            {texts.message.open}
          </button>
        )}
        {checks && (
          <a
            class={`button ${look("push")}`}
            href={routeTo("push", { app: String(sdkAppId), user: userId })}
          >
            {texts.toPush}
          </a>
        )}
      </div>
      {HEALTH_KNOWS.includes(code) && (
        <p>
          <a href={routeTo("settings", { section: "health", app: String(sdkAppId) })}>
            {texts.toHealth}
          </a>
        </p>
      )}
      {!sends && (
        <p class="hint">
          {texts.message.scope} <code>message:send</code>
        </p>
      )}
      <div id="status-message" class="test-message" hidden={!writing}>
        <TestMessage server={server} sdkAppId={sdkAppId} userId={userId} onSent={onSent} />
      </div>
    </section>
  );
}
