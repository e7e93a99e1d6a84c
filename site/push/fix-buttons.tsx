/** What can be done about it, beside its cause; the first is the next real step. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Confirm } from "../ui/confirm.tsx";
import type { Act, Fix } from "./fixes.ts";

export type OnAct = (act: Act, deviceId: string | undefined) => void;

interface FixButtonsProps {
  readonly fixes: readonly Fix[];
  readonly onAct: OnAct;
  readonly primary?: boolean;
}

export function FixButtons({ fixes, onAct, primary }: FixButtonsProps) {
  const { own: push } = useReader<PushTexts>();
  if (fixes.length === 0) return null;
  return (
    <div class="row">
      {fixes.map(({ label, to }, at) => {
        const main = primary && at === 0 ? "primary" : undefined;
        if ("href" in to)
          return (
            <a key={label} class={main ? "button primary" : "button"} href={to.href}>
              {push.fix[label]}
            </a>
          );
        const { act, deviceId } = to;
        return act === "remove" ? (
          <Confirm
            key={label}
            label={push.fix[label]}
            question={push.removeAsk(deviceId ?? "")}
            yes={push.removeYes}
            no={push.cancel}
            onConfirm={() => onAct(act, deviceId)}
          />
        ) : (
          <button key={label} type="button" class={main} onClick={() => onAct(act, deviceId)}>
            {push.fix[label]}
          </button>
        );
      })}
    </div>
  );
}
