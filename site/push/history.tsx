/** The checks that were made for a UserID, newest first; each has an address that opens it. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Answer } from "../server/use-answer.ts";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Badge } from "../ui/tone.tsx";
import { addressOf } from "./address.ts";
import type { Check } from "./answers.ts";
import { verdictOf } from "./check-report.ts";
import { toneOf } from "./verdict.ts";

interface HistoryProps {
  readonly answer: Answer<"listPushChecks">;
  readonly sdkAppId: number;
  readonly userId: string;
  /** The one that is on screen. */
  readonly shown: string | undefined;
  readonly onLoad: () => void;
  readonly onOpen: (checkId: string) => void;
}

export function History({ answer, sdkAppId, userId, shown, onLoad, onOpen }: HistoryProps) {
  const { own: push, format } = useReader<PushTexts>();
  const { value, outcome, busy } = answer;
  const checks: readonly Check[] = value?.checks ?? [];
  const columns: readonly Column<Check>[] = [
    {
      name: push.doneAt,
      by: ({ at }) => Date.parse(at),
      falling: true,
      cell: ({ id, at }) => (
        <a
          href={addressOf({ sdkAppId, userId, checkId: id })}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          <time dateTime={at}>{format.moment(unixSeconds(at))}</time>
        </a>
      ),
    },
    {
      name: push.result,
      by: (check) => verdictOf(check, push),
      cell: (check) => (
        <>
          <Badge tone={toneOf(check)}>{verdictOf(check, push)}</Badge>
          {check.dryRun && check.verdict !== "not_sent" && <span class="hint"> {push.dry}</span>}
        </>
      ),
    },
    {
      name: push.target,
      cell: ({ deviceId, certificateId, route }) =>
        route === "tencent"
          ? push.viaTencent
          : [deviceId, certificateId && push.certificate(certificateId)]
              .filter(Boolean)
              .join(" · "),
    },
    { name: push.code, cell: ({ code }) => <code>{code}</code> },
  ];
  return (
    <section class="stackable tight" aria-labelledby="push-history">
      <div class="row bar">
        <h3 id="push-history">{push.history}</h3>
        <button type="button" class="small" aria-disabled={busy} onClick={onLoad}>
          {outcome ? push.historyAgain : push.historyLoad}
        </button>
      </div>
      {outcome && "failure" in outcome && <FailureNotice failure={outcome.failure} />}
      {value && checks.length === 0 && <p class="hint">{push.historyEmpty}</p>}
      {checks.length > 0 && (
        <DataTable
          label={push.history}
          columns={columns}
          rows={checks}
          keyOf={({ id }) => id}
          textOf={(check) =>
            [check.code, check.deviceId, check.certificateId, verdictOf(check, push)].join(" ")
          }
          chosen={({ id }) => id === shown}
        />
      )}
    </section>
  );
}
