/** The checks that were made for a UserID, newest first, each to be opened. */

import { useEffect } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icons.tsx";
import { verdictOf } from "./check-report.ts";
import { CheckView } from "./check-view.tsx";

interface HistoryProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  /** Counts the checks that ended while this was on screen. */
  readonly ended: number;
}

export function History({ server, sdkAppId, userId, ended }: HistoryProps) {
  const { own: push, format } = useReader<PushTexts>();
  const { value, outcome, busy, ask } = useAnswer<"listPushChecks">(server, userId);
  const load = () => ask(call("listPushChecks", { sdkAppId, userId }));
  useEffect(() => {
    if (outcome) void load();
  }, [ended]);
  return (
    <section class="stackable tight" aria-labelledby="push-history">
      <h3 id="push-history">{push.history}</h3>
      <div class="row">
        <button type="button" class="small" aria-disabled={busy} onClick={load}>
          {outcome ? push.historyAgain : push.historyLoad}
        </button>
      </div>
      {outcome && "failure" in outcome && <FailureNotice failure={outcome.failure} />}
      {value?.checks.length === 0 && <p class="hint">{push.historyEmpty}</p>}
      {value && value.checks.length > 0 && (
        <ol class="history">
          {value.checks.map((check) => (
            <li key={check.id}>
              <details>
                <summary>
                  <Icon
                    name={check.passed ? "check" : check.verdict === "unknown" ? "info" : "cross"}
                  />
                  <span>{verdictOf(check, push)}</span> <code>{check.code}</code>{" "}
                  <time dateTime={check.at}>{format.moment(unixSeconds(check.at))}</time>
                  {check.dryRun && <span class="hint"> {push.dry}</span>}
                </summary>
                <CheckView check={check} sdkAppId={sdkAppId} userId={userId} />
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
