/** One cause with its remedy, how certain it is and what shows it; and what can be done here. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import type { Cause } from "./answers.ts";
import { FixButtons, type OnAct } from "./fix-buttons.tsx";
import { type FixContext, fixesOfCause } from "./fixes.ts";

const SEVERITY = { certain: "error", likely: "warning", possible: "info" } as const;

interface CauseViewProps {
  readonly cause: Cause;
  readonly context: FixContext;
  readonly onAct: OnAct;
}

export function CauseView({ cause: found, context, onAct }: CauseViewProps) {
  const {
    own: push,
    texts: { shell },
  } = useReader<PushTexts>();
  const { certainty, cause, remedy, fault, evidence, code, rank } = found;
  const seen = Object.entries(evidence).map(([name, value]) => `${name}=${value}`);
  return (
    <li>
      <Notice severity={SEVERITY[certainty]} sentence={[<Said>{cause}</Said>, remedy]}>
        <FixButtons primary={rank === 1} fixes={fixesOfCause(found, context)} onAct={onAct} />
        <details>
          <summary>{push.evidence(push.certainty[certainty])}</summary>
          <p class="small">
            {shell.labelled(push.turn, push.fault[fault])} · <code>{code}</code>
          </p>
          {seen.length > 0 && (
            <p class="small">
              <code>{seen.join(" ")}</code>
            </p>
          )}
        </details>
      </Notice>
    </li>
  );
}
