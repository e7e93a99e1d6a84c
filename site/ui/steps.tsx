/**
 * What a server did, one stop after the other, each with its status in words, its time and what was
 * found on the way.
 */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import { Icon, type IconName } from "./icons.tsx";
import { Notice } from "./notice.tsx";
import { Said } from "./said.tsx";

type StepStatus = "ok" | "warning" | "failed" | "skipped" | "running";

export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly cause: string;
  readonly remedy: string;
}

export interface Step {
  readonly name: string;
  readonly status: StepStatus;
  readonly detail?: string | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly durationMs?: number | undefined;
}

const LOOKS: Readonly<Record<StepStatus, readonly [IconName, string]>> = {
  ok: ["check", "passed"],
  warning: ["warning", "warning"],
  failed: ["cross", "failed"],
  skipped: ["dash", "skipped"],
  running: ["dash", "running"],
};

export function Steps({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
}) {
  const { texts, format } = useReader();
  const { step } = texts.shell;
  return (
    <ol class="stages steps" aria-label={label}>
      {steps.map(({ name, status, detail, findings = [], durationMs }) => (
        <li key={name} class={LOOKS[status][1]}>
          <Icon name={LOOKS[status][0]} />
          <div class="stackable tight">
            <p>
              <strong>{name}</strong> <span class="status">{step[status]}</span>
              {durationMs !== undefined && (
                <span class="hint"> {`${format.number(durationMs)} ms`}</span>
              )}
            </p>
            {detail && (
              <p class="detail">
                <Said>{detail}</Said>
              </p>
            )}
            <Findings findings={findings} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Findings with cause and remedy, one below the other. */
export const Findings = ({
  findings,
  children,
}: {
  readonly findings: readonly Finding[];
  readonly children?: ComponentChildren;
}) => (
  <>
    {findings.map(({ code, severity, cause, remedy }) => (
      <Notice key={code + cause} severity={severity} sentence={[<Said>{cause}</Said>, remedy]} />
    ))}
    {children}
  </>
);
