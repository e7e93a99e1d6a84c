/** The generator: a form on one side, what was issued for exactly this form on the other. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Bench, Issued, Outcome, Question } from "../bench.ts";
import { BATCH_LANGUAGES } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { createPanel } from "../shell/panel.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Choice } from "../ui/choice.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import { EMPTY_FORM, type GenerateForm, orderOf, presetForm } from "./form.ts";
import { GenerateFormFields } from "./generate-form.tsx";
import { IssuedView } from "./issued.tsx";

/** An outcome belongs to the form and the app it was asked with; shown beside any other it would be a lie. */
interface Run {
  readonly form: GenerateForm;
  readonly source: object;
  readonly outcome?: Outcome<Issued>;
}

interface GenerateToolProps {
  readonly bench: Bench;
  /** Of the address, while this tool is on screen. */
  readonly preset: URLSearchParams | undefined;
  readonly onCheck: (question: Question) => void;
}

const BatchPanel = createPanel<{ bench: Bench }, unknown>(() => import("../batch/batch-tool.tsx"), BATCH_LANGUAGES);

/** One UserSig, or many; what was typed for the one stays while the other is on screen. */
export function GenerateTool(props: GenerateToolProps) {
  const { generate } = useReader().texts;
  const [many, setMany] = useState(false);
  return (
    <div class="stackable">
      <Choice
        name="generate-count"
        legend="UserID"
        options={[
          ["one", generate.one],
          ["many", generate.many],
        ]}
        value={many ? "many" : "one"}
        onChange={(count) => setMany(count === "many")}
      />
      <div hidden={many}>
        <GenerateOne {...props} />
      </div>
      {many && <BatchPanel bench={props.bench} />}
    </div>
  );
}

function GenerateOne({ bench, preset, onCheck }: GenerateToolProps) {
  const { generate } = useReader().texts;
  const announce = useAnnounce();
  const [form, setForm] = useState(EMPTY_FORM);
  const [last, setLast] = useState<Run>();
  const run = last?.form === form && last.source === bench.source ? last : undefined;
  const outcome = run?.outcome;
  const wanted = preset?.toString() ?? "";
  useEffect(() => {
    if (wanted !== "") setForm((typed) => presetForm(typed, new URLSearchParams(wanted)));
  }, [wanted]);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome) reveal(result.current);
  }, [outcome]);
  const submit = async () => {
    if (bench.ask) return bench.ask();
    if (run && !outcome) return;
    const started: Run = { form, source: bench.source };
    setLast(started);
    const answer = await bench.issue(orderOf(form));
    setLast((latest) => (latest === started ? { ...started, outcome: answer } : latest));
    announce("value" in answer ? generate.done : answer.failure.sentence.join(" "));
  };
  return (
    <div class="columns">
      <GenerateFormFields
        form={form}
        busy={run !== undefined && !outcome}
        onChange={(change) => setForm({ ...form, ...change })}
        onSubmit={submit}
      />
      <section class="result" ref={result} aria-label={generate.result}>
        {outcome === undefined ? (
          <p class="empty">{generate.empty}</p>
        ) : "value" in outcome ? (
          <IssuedView issued={outcome.value} curl={bench.curl?.issue(orderOf(form))} onCheck={onCheck} />
        ) : (
          <FailureNotice failure={outcome.failure} />
        )}
      </section>
    </div>
  );
}
