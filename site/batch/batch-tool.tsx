/** Many UserSigs at once: a pasted list on one side, a table and the files to take along on the other. */

import { useMemo, useRef, useState } from "preact/hooks";
import type { Bench, IssuedMany, Outcome } from "../bench.ts";
import { LIFETIMES } from "../generate/form.ts";
import type { BatchTexts } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error, type Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { IssuedTable } from "./issued-table.tsx";
import { MAXIMUM, readList } from "./list.ts";

/** Lines named one by one. */
const NAMED = 8;

interface Run {
  readonly about: string;
  readonly source: object;
  readonly done: number;
  readonly outcome?: Outcome<IssuedMany>;
}

export default function BatchTool({ bench }: { readonly bench: Bench }) {
  const { own: texts, format } = useReader<BatchTexts>();
  const announce = useAnnounce();
  const [text, setText] = useState("");
  const [expire, setExpire] = useState(LIFETIMES[LIFETIMES.length - 1] as number);
  const [submitted, setSubmitted] = useState(false);
  const [last, setLast] = useState<Run>();
  const latest = useRef<object>(undefined);
  const { userIds, repeated, faults } = useMemo(() => readList(text), [text]);
  const about = JSON.stringify([text, expire]);
  const run = last?.about === about && last.source === bench.source ? last : undefined;
  const busy = run !== undefined && !run.outcome;
  const count = format.number(userIds.length);

  const fault = ((): Fault | undefined => {
    if (faults.length > 0) return error(texts.faulty);
    if (userIds.length > MAXIMUM) return error(texts.tooMany(count, format.number(MAXIMUM)));
    return submitted && userIds.length === 0 ? error(texts.none) : undefined;
  })();

  const submit = async (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    if (faults.length > 0 || userIds.length === 0 || userIds.length > MAXIMUM)
      return document.getElementById("batch-userids")?.focus();
    if (bench.ask) return bench.ask();
    if (busy) return;
    const token = {};
    latest.current = token;
    const show = (change: Partial<Run>) => {
      if (latest.current === token) setLast({ about, source: bench.source, done: 0, ...change });
    };
    show({});
    const outcome = await bench.issueMany(userIds, expire, (done) => show({ done }));
    show({ outcome, done: userIds.length });
    announce("value" in outcome ? texts.done(count) : outcome.failure.sentence.join(" "));
  };

  const outcome = run?.outcome;
  return (
    <div class="columns">
      <form class="stackable" noValidate onSubmit={submit}>
        <TextArea
          id="batch-userids"
          label={texts.userIds}
          hint={texts.hint(format.number(MAXIMUM))}
          rows={8}
          value={text}
          onInput={setText}
          fault={fault}
        />
        {faults.length > 0 && (
          <ul class="small">
            {faults.slice(0, NAMED).map(({ line, userId, code }) => (
              <li key={line}>
                {texts.line(format.number(line), userId.slice(0, 40))} <code>{code}</code>
              </li>
            ))}
            {faults.length > NAMED && <li>{texts.moreFaults(format.number(faults.length - NAMED))}</li>}
          </ul>
        )}
        {userIds.length > 0 && (
          <p class="hint">
            {texts.found(count)}
            {repeated > 0 && ` · ${texts.repeated(format.number(repeated))}`}
          </p>
        )}
        <SelectField
          id="batch-expire"
          label={texts.expire}
          options={LIFETIMES.map((lifetime) => [String(lifetime), format.duration(lifetime)] as const)}
          value={String(expire)}
          onChange={(value) => setExpire(Number(value))}
        />
        <button type="submit" class="primary wide" aria-disabled={busy}>
          {busy ? texts.making(format.number(run.done), count) : texts.make}
        </button>
      </form>
      <section class="result" aria-label={texts.result}>
        {!outcome && <p class="empty">{texts.empty}</p>}
        {outcome && "failure" in outcome && <FailureNotice failure={outcome.failure} />}
        {outcome && "value" in outcome && (
          <div class="stackable">
            <Notice severity="info" sentence={[texts.done(count), ""]} />
            <IssuedTable issued={outcome.value} curl={bench.curl?.issueMany(userIds, expire)} />
          </div>
        )}
      </section>
    </div>
  );
}
