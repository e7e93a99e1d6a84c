/** What is already known about the trouble, folded: none of it is needed. */

import { useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import type { Search } from "./use-diagnosis.ts";

export const CODE_FIELD = "observed-code";

export function ClueFields({ clues, change, wrongCode }: Search) {
  const { own: push } = useReader<PushTexts>();
  const { observed, userSig, pushCheck } = clues;
  const [open, setOpen] = useState(false);
  return (
    <details open={open || wrongCode} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{push.clues}</summary>
      <div class="nested">
        <Field
          id={CODE_FIELD}
          label={push.observed}
          hint={push.observedHint}
          value={observed}
          onInput={(observed) => change({ observed })}
          fault={wrongCode ? error(push.observedWrong) : undefined}
        />
        <SecretField
          id="device-usersig"
          label={push.deviceSig}
          hint={push.deviceSigHint}
          show={push.showSig}
          value={userSig}
          onInput={(userSig) => change({ userSig })}
        />
        <label class="box">
          <input
            type="checkbox"
            checked={pushCheck}
            onChange={(event) => change({ pushCheck: event.currentTarget.checked })}
          />
          <span>{push.withPush}</span>
        </label>
      </div>
    </details>
  );
}
