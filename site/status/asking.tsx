/** What is asked at the moment, both steps from the start: what is known, then Tencent if need be. */

import { useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon } from "../ui/icons.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Reason } from "./ask-tencent.ts";

/** Seconds: what takes longer says how long it has taken. */
const LONG = 3;

/** @param reason not set while it is open whether Tencent has to be asked */
export function Asking({ reason }: { readonly reason: Reason | undefined }) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { steps } = texts;
  const now = useNow();
  const [began] = useState(now);
  const long = now - began >= LONG;
  return (
    <ol class="asking">
      <li class={reason ? "done" : "now"}>
        <Icon name={reason ? "check" : "dash"} />
        {steps.known}
      </li>
      <li class={reason ? "now" : undefined}>
        <Icon name="dash" />
        {reason ? texts.asking[reason] : steps.tencent}
        {long && <span class="hint">{format.duration(now - began)}</span>}
      </li>
    </ol>
  );
}
