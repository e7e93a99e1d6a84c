/**
 * How the check is made: which way, visibly or not, with which words. Nothing can be started before
 * there is something to check.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";

export interface CheckOptions {
  readonly route: "direct" | "tencent";
  readonly dryRun: boolean;
  readonly title: string;
  readonly body: string;
}

export const EMPTY_OPTIONS: CheckOptions = { route: "direct", dryRun: false, title: "", body: "" };

interface CheckFormProps {
  readonly options: CheckOptions;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onChange: (change: Partial<CheckOptions>) => void;
  readonly onSubmit: () => void;
  readonly onStop: () => void;
}

export function CheckForm({ options, ready, busy, onChange, onSubmit, onStop }: CheckFormProps) {
  const { own: push } = useReader<PushTexts>();
  const { route, dryRun, title, body } = options;
  return (
    <form
      class="stackable"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Choice
        wide
        name="push-route"
        legend={push.route}
        options={[
          ["direct", push.direct],
          ["tencent", push.tencent],
        ]}
        value={route}
        onChange={(route) => onChange({ route })}
      />
      {route === "tencent" && <p class="hint">{push.tencentHint}</p>}
      {ready && (
        <>
          <label class="box">
            <input
              type="checkbox"
              checked={dryRun}
              onChange={(event) => onChange({ dryRun: event.currentTarget.checked })}
            />
            <span>{push.dryRun}</span>
          </label>
          <details>
            <summary>{push.texts}</summary>
            <div class="nested">
              <Field
                id="push-title"
                label={push.title}
                hint={push.usual}
                value={title}
                onInput={(title) => onChange({ title })}
              />
              <Field
                id="push-body"
                label={push.body}
                hint={push.usual}
                value={body}
                onInput={(body) => onChange({ body })}
              />
            </div>
          </details>
          <div class="row">
            <button type="submit" class="primary" aria-disabled={busy}>
              {busy ? push.running : push.start}
            </button>
            {busy && (
              <button type="button" onClick={onStop}>
                {push.stop}
              </button>
            )}
          </div>
          {!dryRun && <p class="hint">{push.visible}</p>}
        </>
      )}
    </form>
  );
}
