/**
 * What is asked at the moment, for how long, and both steps from the start: what is known, then
 * Tencent if need be.
 */

import type { ComponentChildren } from "preact";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Checking } from "../ui/checking.tsx";
import { Icon } from "../ui/icons.tsx";
import type { Reason } from "./ask-tencent.ts";

interface StepProps {
  readonly state: "done" | "now" | "ahead";
  readonly children: ComponentChildren;
}

const Step = ({ state, children }: StepProps) => (
  <li class={state} aria-current={state === "now" ? "step" : undefined}>
    <span class="asking-mark">{state === "done" && <Icon name="check" />}</span>
    <span>{children}</span>
  </li>
);

/** @param reason not set while it is open whether Tencent has to be asked */
export function Asking({ reason }: { readonly reason: Reason | undefined }) {
  const { own: texts } = useReader<StatusTexts>();
  const { steps, asking } = texts;
  return (
    <div>
      <Checking>{texts.getting}</Checking>
      <ol class="asking">
        <Step state={reason ? "done" : "now"}>{steps.known}</Step>
        <Step state={reason ? "now" : "ahead"}>{reason ? asking[reason] : steps.tencent}</Step>
      </ol>
    </div>
  );
}
