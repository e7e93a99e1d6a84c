/**
 * The way of a token through the checks, one stop after the other, each with its status in words.
 */

import { STAGES, type Stage, type StageStatus } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Icon, type IconName } from "../ui/icons.tsx";
import type { Verdict } from "../workbench.ts";

const ICONS: Readonly<Record<StageStatus, IconName>> = {
  passed: "check",
  warning: "warning",
  failed: "cross",
  skipped: "dash",
};

const UNTOUCHED: readonly Stage[] = STAGES.map((stage) => ({ stage, status: "skipped" }));

/** Without a verdict the list keeps its place. */
interface StagesViewProps {
  readonly verdict: Verdict | undefined;
  /** Whether there was anything to compare these with. */
  readonly compared: Readonly<Record<"userid" | "sdkappid", boolean>>;
}

export function StagesView({ verdict, compared }: StagesViewProps) {
  const { own: verify } = useReader<VerifyTexts>();
  // What is not there is not left unchecked, whatever the verdict. Of a damaged one nobody knows.
  const whole = verdict?.stages.find(({ stage }) => stage === "fields")?.status === "passed";
  const lacks = (stage: Stage["stage"]) =>
    stage === "userbuf" && whole && verdict?.claims?.userBuf === undefined;
  return (
    <section class="checks" aria-labelledby="stages">
      <h3 id="stages">{verify.stages}</h3>
      <ol class="stages">
        {(verdict?.stages ?? UNTOUCHED).map(({ stage, status }) => {
          // Read, and nothing more: to call that passed would promise a comparison.
          const alone = status === "passed" && compared[stage as keyof typeof compared] === false;
          const shown = alone ? "skipped" : status;
          return (
            <li key={stage} class={shown}>
              <Icon name={ICONS[shown]} />
              <span>{verify.stage[stage]}</span>
              <span class="status">
                {alone
                  ? verify.notCompared
                  : status === "skipped" && (verdict?.valid || lacks(stage))
                    ? verify.absent
                    : verify.status[status]}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
