/** How the last check of a device ended, in a few words that its colour never contradicts. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Badge } from "../ui/tone.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Check, Device } from "./answers.ts";
import { outcomeOf, toneOf } from "./verdict.ts";

interface LastCheckProps {
  readonly device: Device;
  readonly check: Check | undefined;
}

export function LastCheck({ device: { tokenDead, dead }, check }: LastCheckProps) {
  const { own: push, format } = useReader<PushTexts>();
  const now = useNow();
  const ago = (at: string) => format.relative(Math.min(0, unixSeconds(at) - now));
  // A token that was found dead stays so, whatever came of a check that did not ask about it.
  if (tokenDead) return <Badge tone="bad">{dead ? push.deadSince(ago(dead.at)) : push.dead}</Badge>;
  if (!check) return <Badge tone="plain">{push.neverChecked}</Badge>;
  return <Badge tone={toneOf(check)}>{push.last[outcomeOf(check)](ago(check.at))}</Badge>;
}
