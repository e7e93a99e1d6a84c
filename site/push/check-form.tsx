/**
 * How the check is made, and its start, which stays in reach however many devices there are.
 * Nothing can be started before there is something to check.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { BusyLabel } from "../ui/busy-label.tsx";
import { Choice } from "../ui/choice.tsx";
import type { CheckOptions } from "./check-options.ts";
import { PayloadEditor } from "./payload-editor.tsx";

export const START_BUTTON = "push-start";
/** The start stands outside of it, so that it can stay in sight beside the list above. */
const CHECK_FORM = "push-check";

interface CheckFormProps {
  readonly options: CheckOptions;
  /** A token alone goes to its vendor, Tencent knows only users; and first come the devices. */
  readonly hasRoutes: boolean;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly primary: boolean;
  readonly vendor: string | undefined;
  readonly app: string | undefined;
  readonly onChange: (change: Partial<CheckOptions>) => void;
  readonly onSubmit: () => void;
  readonly onStop: () => void;
}

export function CheckForm({
  options,
  hasRoutes,
  ready,
  busy,
  primary,
  vendor,
  app,
  onChange,
  onSubmit,
  onStop,
}: CheckFormProps) {
  const { own: push } = useReader<PushTexts>();
  const { route, dryRun } = options;
  return (
    <>
      <form
        id={CHECK_FORM}
        class="stackable"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {hasRoutes && (
          <div class="stackable tight">
            <Choice
              wide
              name="push-route"
              legend={push.route}
              options={[
                ["direct", push.direct],
                ["tencent", push.viaTencent],
              ]}
              value={route}
              onChange={(route) => onChange({ route })}
            />
            {route === "tencent" && <p class="hint">{push.tencentHint}</p>}
          </div>
        )}
        {ready && <PayloadEditor options={options} vendor={vendor} app={app} onChange={onChange} />}
      </form>
      {ready && (
        <div class="start-bar">
          <label class="box">
            <input
              type="checkbox"
              checked={dryRun}
              onChange={(event) => onChange({ dryRun: event.currentTarget.checked })}
            />
            <span>{push.dryRun}</span>
          </label>
          <div class="row">
            <button
              id={START_BUTTON}
              type="submit"
              form={CHECK_FORM}
              class={primary ? "primary" : undefined}
              aria-disabled={busy}
            >
              <BusyLabel busy={busy} label={push.start} meanwhile={push.running} />
            </button>
            {busy && (
              <button type="button" onClick={onStop}>
                {push.stop}
              </button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
