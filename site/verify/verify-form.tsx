/**
 * The verifier's form: a token in whatever shape it was copied, and the UserID and the room that it
 * should be for.
 */

import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Field } from "../ui/field.tsx";
import type { Question } from "../workbench.ts";
import { RoomFields } from "./room-fields.tsx";

interface VerifyFormProps {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onSubmit: () => void;
}

export function VerifyForm({ question, onChange, onSubmit }: VerifyFormProps) {
  const { own: verify } = useReader<VerifyTexts>();
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form class="stackable" onSubmit={submit} noValidate>
      <div class="field">
        <label for="verify-usersig">{verify.userSig}</label>
        <div class="frame">
          <textarea
            id="verify-usersig"
            class="mono"
            rows={6}
            value={question.text}
            placeholder={verify.placeholder}
            onInput={(event) => onChange({ ...question, text: event.currentTarget.value })}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
          />
        </div>
      </div>
      <Field
        id="verify-userid"
        label={verify.userId}
        hint={verify.userIdHint}
        value={question.userId ?? ""}
        onInput={(userId) => onChange({ ...question, userId: userId === "" ? undefined : userId })}
      />
      <RoomFields room={question.room} onChange={(room) => onChange({ ...question, room })} />
      <div class="row">
        <button type="submit" class="primary">
          {verify.submit}
        </button>
        <button type="button" onClick={() => onChange({ text: "" })}>
          {verify.clear}
        </button>
      </div>
    </form>
  );
}
