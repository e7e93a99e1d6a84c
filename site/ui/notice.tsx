/** A cause and its remedy, with the severity as icon and as word: never by colour alone. */

import type { ComponentChildren } from "preact";
import type { Sentence, Severity } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon, type IconName } from "./icons.tsx";

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: "cross",
  warning: "warning",
  info: "info",
};

interface NoticeProps {
  readonly severity: Severity;
  readonly sentence: Sentence | readonly [cause: ComponentChildren, remedy: string];
  readonly id?: string;
  readonly children?: ComponentChildren;
}

export function Notice({ severity, sentence: [cause, remedy], id, children }: NoticeProps) {
  const { shell } = useReader().texts;
  return (
    <div class={`notice ${severity}`} id={id}>
      <Icon name={ICONS[severity]} />
      <div>
        <p>
          <span class="hidden">{shell.labelled(shell[severity], "")}</span>
          <strong>{cause}</strong>
        </p>
        <p>{remedy}</p>
        {children}
      </div>
    </div>
  );
}
