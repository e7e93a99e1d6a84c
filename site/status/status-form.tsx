/** Whose status is wanted: one field, one button. */

import { useState } from "preact/hooks";
import { userIdProblem } from "../generate/user-id.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { BusyLabel } from "../ui/busy-label.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";

const FIELD = "status-userid";

interface StatusFormProps {
  readonly userId: string;
  readonly onUserId: (userId: string) => void;
  readonly busy: boolean;
  /** There is a result, whose next step is the main one. */
  readonly answered: boolean;
  /** Called only with a UserID that can exist. */
  readonly onAsk: () => void;
}

export function StatusForm({ userId, onUserId, busy, answered, onAsk }: StatusFormProps) {
  const reader = useReader<StatusTexts>();
  const { own: texts } = reader;
  const [submitted, setSubmitted] = useState(false);
  const found = userId === "" ? error(texts.userIdMissing) : userIdProblem(userId, reader);
  return (
    <form
      class="ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitted(true);
        if (found?.severity === "error") document.getElementById(FIELD)?.focus();
        else if (!busy) onAsk();
      }}
    >
      <Field
        id={FIELD}
        label={texts.userId}
        value={userId}
        onInput={onUserId}
        fault={submitted || userId !== "" ? found : undefined}
      />
      <div>
        <button type="submit" class={answered ? undefined : "primary"} aria-disabled={busy}>
          <BusyLabel busy={busy} label={texts.get} meanwhile={texts.getting} />
        </button>
      </div>
    </form>
  );
}
