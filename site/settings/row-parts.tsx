/** What rows of the tables are made of: what opens one, when something was, what was found. */

import type { ComponentChildren } from "preact";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import type { Finding } from "../ui/steps.tsx";
import { Badge, type Tone } from "../ui/tone.tsx";
import { useNow } from "../ui/use-now.ts";

interface RowOpenerProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

export const RowOpener = ({ open, onToggle, children }: RowOpenerProps) => (
  <button type="button" class="row-opener" aria-expanded={open} onClick={onToggle}>
    <Icon name="down" />
    <span>{children}</span>
  </button>
);

/** From now; the exact time is a fact of the opened row, and of the pointer that rests on it. */
export function When({ at }: { readonly at: string | undefined }) {
  const { format } = useReader();
  const now = useNow();
  if (at === undefined) return <span class="hint">–</span>;
  const seconds = unixSeconds(at);
  return (
    <time dateTime={at} title={format.moment(seconds)}>
      {format.relative(seconds - now)}
    </time>
  );
}

const TONES: Readonly<Record<Finding["severity"], Tone>> = {
  error: "bad",
  warning: "warning",
  info: "plain",
};
const SEVERITIES = ["error", "warning", "info"] as const;

/** How many there are of which kind; cause and remedy are in the opened row. */
export function FindingBadges({
  findings,
}: {
  readonly findings: readonly Pick<Finding, "severity">[];
}) {
  const { own: texts, format } = useReader<SettingsTexts>();
  if (findings.length === 0) return <span class="hint">{texts.nothingFound}</span>;
  return (
    <span class="badges">
      {SEVERITIES.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return (
          count > 0 && (
            <Badge key={severity} tone={TONES[severity]}>
              {texts.found[severity](format.number(count))}
            </Badge>
          )
        );
      })}
    </span>
  );
}

/** What something is, which is no judgement about it. */
export const Tag = ({ children }: { readonly children: string }) => (
  <span class="badge tag">{children}</span>
);

/** In place of a button that would fail: why it would. */
export const Barred = ({ children }: { readonly children: string }) => (
  <p class="hint barred">
    <Icon name="info" />
    <span>{children}</span>
  </p>
);
