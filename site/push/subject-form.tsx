/**
 * The one field of this panel and what can be asked about it: why a user gets no push, or what a
 * device or a pasted token says to a check.
 */

import type { ComponentChildren } from "preact";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { BusyLabel } from "../ui/busy-label.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import type { Reading, Subject } from "./subject.ts";

export const SUBJECT_FIELD = "push-userid";

interface SubjectFormProps {
  readonly text: string;
  readonly subject: Subject;
  /** It was needed: an empty one is a fault from now on. */
  readonly asked: boolean;
  readonly mayDiagnose: boolean;
  readonly mayList: boolean;
  readonly primary: boolean;
  readonly diagnosing: boolean;
  readonly getting: boolean;
  readonly onText: (text: string) => void;
  readonly onReading: (reading: Reading) => void;
  readonly onDiagnose: () => void;
  readonly onDevices: () => void;
  /** For a token: the key that submits leads to the start. */
  readonly onCheck: () => void;
  readonly onStop: () => void;
  /** What else may be said about it. */
  readonly children: ComponentChildren;
}

export function SubjectForm(props: SubjectFormProps) {
  const { own: push } = useReader<PushTexts>();
  const { text, subject, asked, mayDiagnose, mayList, primary, diagnosing, getting } = props;
  const { kind, isEither } = subject;
  const submit = () => {
    if (kind === "token") return props.onCheck();
    if (mayDiagnose) return props.onDiagnose();
    props.onDevices();
  };
  const missing = asked && subject.text === "";
  return (
    <form
      class="stackable tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        id={SUBJECT_FIELD}
        label={push.subject}
        hint={push.subjectHint}
        mono={kind === "token"}
        value={text}
        onInput={props.onText}
        fault={missing ? error(push.userIdMissing) : undefined}
      />
      {isEither && (
        <p class="hint">
          {kind === "user" ? push.maybeToken : push.readAsToken}{" "}
          <button
            type="button"
            class="small"
            onClick={() => props.onReading(kind === "user" ? "token" : "user")}
          >
            {kind === "user" ? push.asToken : push.asUser}
          </button>
        </p>
      )}
      {kind === "user" && (
        <div class="row">
          {mayDiagnose && (
            <button
              type="submit"
              class={primary ? "primary" : undefined}
              aria-disabled={diagnosing}
            >
              <BusyLabel busy={diagnosing} label={push.why} meanwhile={push.whyRunning} />
            </button>
          )}
          {diagnosing && (
            <button type="button" onClick={props.onStop}>
              {push.stop}
            </button>
          )}
          {mayList && (
            <button
              type={mayDiagnose ? "button" : "submit"}
              class={primary && !mayDiagnose ? "primary" : undefined}
              aria-disabled={getting}
              onClick={mayDiagnose ? props.onDevices : undefined}
            >
              <BusyLabel busy={getting} label={push.getDevices} meanwhile={push.gettingDevices} />
            </button>
          )}
        </div>
      )}
      {props.children}
    </form>
  );
}
