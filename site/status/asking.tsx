/** What is asked at the moment, both steps from the start: what is known, then Tencent if need be. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon } from "../ui/icons.tsx";
import type { Reason } from "./ask-tencent.ts";

/** @param reason not set while it is open whether Tencent has to be asked */
export function Asking({ reason }: { readonly reason: Reason | undefined }) {
  const { own: texts } = useReader<StatusTexts>();
  const { steps } = texts;
  return (
    <ol class="asking">
      <li class={reason ? "done" : "now"}>
        <Icon name={reason ? "check" : "dash"} />
        {steps.known}
      </li>
      <li class={reason ? "now" : undefined}>
        <Icon name="dash" />
        {reason ? texts.asking[reason] : steps.tencent}
      </li>
    </ol>
  );
}
