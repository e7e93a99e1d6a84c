/** Whose status is wanted, and the two ways to ask for it. */

import { useState } from "preact/hooks";
import { userIdProblem } from "../generate/user-id.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";

const FIELD = "status-userid";

interface StatusFormProps {
  readonly userId: string;
  readonly onUserId: (userId: string) => void;
  readonly busy: boolean;
  /** Called only with a UserID that can exist. */
  readonly onAsk: (fromTencent: boolean) => void;
}

export function StatusForm({ userId, onUserId, busy, onAsk }: StatusFormProps) {
  const reader = useReader<StatusTexts>();
  const { own: texts } = reader;
  const [submitted, setSubmitted] = useState(false);
  const found = userId === "" ? error(texts.userIdMissing) : userIdProblem(userId, reader);
  const ask = (fromTencent: boolean) => {
    setSubmitted(true);
    if (found?.severity === "error") document.getElementById(FIELD)?.focus();
    else if (!busy) onAsk(fromTencent);
  };
  return (
    <form
      class="stackable"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask(false);
      }}
    >
      <Field
        id={FIELD}
        label={texts.userId}
        hint={texts.userIdHint}
        value={userId}
        onInput={onUserId}
        fault={submitted || userId !== "" ? found : undefined}
      />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {/* Both words are laid out in one cell, so that the button keeps its width. */}
          <span class="stack">
            <span class={busy ? "gone" : undefined}>{texts.get}</span>
            <span class={busy ? undefined : "gone"}>{texts.getting}</span>
          </span>
        </button>
        <button type="button" aria-disabled={busy} onClick={() => ask(true)}>
          {texts.askTencent}
        </button>
      </div>
    </form>
  );
}
