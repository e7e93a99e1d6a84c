/** The words of the notification, and how it will look; nothing has to be typed. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import type { CheckOptions } from "./check-options.ts";
import { TEXT_MAXIMUM } from "./check-options.ts";
import { LockScreen } from "./lock-screen.tsx";

interface PayloadEditorProps {
  readonly options: CheckOptions;
  readonly vendor: string | undefined;
  readonly app: string | undefined;
  readonly onChange: (change: Partial<CheckOptions>) => void;
}

export function PayloadEditor({ options, vendor, app, onChange }: PayloadEditorProps) {
  const { own: push, format } = useReader<PushTexts>();
  const { route, dryRun, title, body } = options;
  const fault = (text: string) =>
    text.length > TEXT_MAXIMUM
      ? error(push.textLong(format.number(text.length), format.number(TEXT_MAXIMUM)))
      : undefined;
  return (
    <div class="stackable tight">
      <LockScreen {...{ route, vendor, app, title, body }} silent={dryRun} />
      <details>
        <summary>{push.texts}</summary>
        <div class="nested">
          <Field
            id="push-title"
            label={push.title}
            hint={push.usual}
            value={title}
            onInput={(title) => onChange({ title })}
            fault={fault(title)}
          />
          <Field
            id="push-body"
            label={push.body}
            hint={push.usual}
            value={body}
            onInput={(body) => onChange({ body })}
            fault={fault(body)}
          />
        </div>
      </details>
    </div>
  );
}
