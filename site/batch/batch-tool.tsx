/**
 * Many UserSigs at once: a pasted list on one side, a table and the files to take along on the
 * other.
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { BatchTexts } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice, refusedField } from "../ui/failure-notice.tsx";
import { error, type Fault } from "../ui/fault.ts";
import { reveal } from "../ui/reveal.ts";
import { TextArea } from "../ui/text-area.tsx";
import type { Failure, IssuedMany, Outcome, Workbench } from "../workbench.ts";
import { IssuedTable } from "./issued-table.tsx";
import { type Entry, MAXIMUM, type Reading, readList } from "./list.ts";
import { faultyLines, Lines, ListNotes, ReadingField } from "./list-notes.tsx";
import type { PageParts } from "./page-parts.ts";

export interface BatchToolProps {
  readonly workbench: Workbench;
  readonly parts: PageParts;
}

/** Belongs to this list, period and app. */
interface Run {
  readonly about: string;
  readonly source: object;
  /** Not set where the server does them in one go. */
  readonly done?: number;
  readonly outcome?: Outcome<IssuedMany>;
}

/**
 * Milliseconds between two steps of the progress: a thousand renderings would take longer than the
 * work.
 */
const STEP = 50;

/**
 * Whom a refusal of the server is about: it names the UserID, or the rule that the app has for all.
 */
const refusedBy = (
  { code, problem }: Failure,
  entries: readonly Entry[],
  refusal: PageParts["refusal"],
): readonly Entry[] => {
  const named = (problem as { userId?: unknown } | undefined)?.userId;
  return entries.filter(
    ({ userId }) =>
      userId === named ||
      (["printable", "narrow"] as const).some((policy) => refusal(userId, policy)?.code === code),
  );
};

export default function BatchTool({ workbench, parts }: BatchToolProps) {
  const reader = useReader<BatchTexts>();
  const { own: texts, format } = reader;
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [wanted, setWanted] = useState<Reading>();
  const [submitted, setSubmitted] = useState(false);
  const [last, setLast] = useState<Run>();
  const list = useMemo(
    () => readList(text, (userId) => parts.refusal(userId) !== undefined, wanted),
    [text, wanted],
  );
  const { entries, faulty } = list;
  const { seconds: expire, fault: periodFault } = parts.period;
  const about = useMemo(
    () => JSON.stringify([entries.map(({ userId }) => userId), expire]),
    [entries, expire],
  );
  const run = last?.about === about && last.source === workbench.source ? last : undefined;
  const outcome = run?.outcome;
  const busy = run !== undefined && !outcome;
  const count = format.number(entries.length);
  const failure = outcome && "failure" in outcome ? outcome.failure : undefined;
  const refusedAt = failure && parts.fieldOf(failure);
  const refused = failure ? refusedBy(failure, entries, parts.refusal) : [];
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome && !refusedAt) reveal(result.current);
    if (refusedAt === "userId") document.getElementById("batch-userids")?.focus();
  }, [outcome, refusedAt]);

  const fault = ((): Fault | undefined => {
    if (faulty.length > 0) return faultyLines(faulty, parts.problemOf, texts);
    if (failure && refusedAt === "userId")
      return refusedField(failure, <Lines entries={refused} />);
    if (entries.length > MAXIMUM) return error(texts.tooMany(count, format.number(MAXIMUM)));
    return submitted && entries.length === 0 ? error(texts.none) : undefined;
  })();

  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    if (faulty.length > 0 || entries.length === 0 || entries.length > MAXIMUM)
      return document.getElementById("batch-userids")?.focus();
    if (periodFault) return document.getElementById("batch-expire")?.focus();
    if (workbench.ask) return workbench.ask();
    if (busy) return;
    const started: Run = { about, source: workbench.source };
    let shown = started;
    let at = performance.now();
    const show = (change: Partial<Run>) => {
      const before = shown;
      const next = { ...started, ...change };
      shown = next;
      setLast((latest) => (latest === before ? next : latest));
    };
    setLast(started);
    const userIds = entries.map(({ userId }) => userId);
    const answer = await workbench.issueMany(userIds, expire, (done) => {
      if (performance.now() - at < STEP) return;
      at = performance.now();
      show({ done });
    });
    show({ outcome: answer });
    announce("value" in answer ? texts.done(count) : answer.failure.sentence.join(" "));
  };

  return (
    <div class="columns">
      <form class="stackable" noValidate onSubmit={submit}>
        <div class="stackable tight">
          <TextArea
            id="batch-userids"
            label={texts.userIds}
            hint={texts.hint(format.number(MAXIMUM))}
            rows={8}
            file={texts.file}
            value={text}
            onInput={setText}
            fault={fault}
          />
          <ReadingField list={list} onChange={setWanted} />
          <ListNotes list={list} refused={refused} problemOf={parts.problemOf} />
        </div>
        {parts.period.fields(failure && refusedAt === "custom" ? refusedField(failure) : undefined)}
        <button type="submit" class="primary wide" aria-disabled={busy}>
          {busy ? reader.texts.generate.busy : texts.make}
        </button>
      </form>
      <section class="result" ref={result} aria-label={texts.result}>
        {(!outcome || refusedAt) && (
          <p class="empty">
            {busy ? texts.making(run.done && format.number(run.done), count) : texts.empty}
          </p>
        )}
        {busy && (
          <progress
            class="progress"
            aria-label={texts.make}
            max={entries.length}
            value={run.done}
          />
        )}
        {failure && !refusedAt && <FailureNotice failure={failure} />}
        {outcome && "value" in outcome && (
          <IssuedTable
            issued={outcome.value}
            curl={workbench.curl?.issueMany(
              entries.map((one) => one.userId),
              expire,
            )}
          />
        )}
      </section>
    </div>
  );
}
