/**
 * The generator for one user: a form on one side, what was issued for exactly this form on the
 * other.
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice, refusedField } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import type { Issued, Outcome, Question, Workbench } from "../workbench.ts";
import { type FormFaults, fieldOf, type GenerateForm, orderOf } from "./form.ts";
import { GenerateFormFields } from "./generate-form.tsx";
import { IssuedView } from "./issued.tsx";

/**
 * An outcome belongs to the form and the app it was asked with; shown beside any other it would be
 * a lie.
 */
interface Run {
  readonly form: GenerateForm;
  readonly source: object;
  readonly outcome?: Outcome<Issued>;
}

interface GenerateOneProps {
  readonly workbench: Workbench;
  readonly form: GenerateForm;
  readonly onChange: (change: Partial<GenerateForm>) => void;
  readonly onCheck: (question: Question) => void;
}

export function GenerateOne({ workbench, form, onChange, onCheck }: GenerateOneProps) {
  const { generate } = useReader().texts;
  const announce = useAnnounce();
  const [last, setLast] = useState<Run>();
  const run = last?.form === form && last.source === workbench.source ? last : undefined;
  const outcome = run?.outcome;
  const refused = useMemo((): FormFaults | undefined => {
    const failure = outcome && "failure" in outcome ? outcome.failure : undefined;
    const field = failure && fieldOf(failure);
    return field && { [field]: refusedField(failure) };
  }, [outcome]);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome && !refused) reveal(result.current);
  }, [outcome, refused]);
  const submit = async () => {
    if (run && !outcome) return;
    const started: Run = { form, source: workbench.source };
    setLast(started);
    const answer = await workbench.issue(orderOf(form));
    setLast((latest) => (latest === started ? { ...started, outcome: answer } : latest));
    announce("value" in answer ? generate.done : answer.failure.sentence.join(" "));
  };
  return (
    <div class="columns">
      <GenerateFormFields
        form={form}
        sdkAppId={workbench.sdkAppId}
        ask={workbench.ask}
        busy={run !== undefined && !outcome}
        refused={refused}
        onChange={onChange}
        onSubmit={submit}
      />
      <section class="result" ref={result} aria-label={generate.result}>
        {outcome === undefined || refused ? (
          <p class="empty">{generate.empty}</p>
        ) : "value" in outcome ? (
          <IssuedView
            issued={outcome.value}
            curl={workbench.curl?.issue(orderOf(form))}
            onCheck={onCheck}
          />
        ) : (
          <FailureNotice failure={outcome.failure} />
        )}
      </section>
    </div>
  );
}
