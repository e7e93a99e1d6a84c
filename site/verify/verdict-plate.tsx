/** The verdict in one line, shaped like a board of a signpost. */

import type { Verdict } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon, type IconName } from "../ui/icons.tsx";

const ICONS: Readonly<Record<Verdict["state"], IconName>> = { valid: "check", invalid: "cross", unverified: "info" };

export function VerdictPlate({ verdict, asking }: { readonly verdict: Verdict; readonly asking: boolean }) {
  const { verify } = useReader().texts;
  return (
    <p class={`plate ${verdict.state}`}>
      <Icon name={ICONS[verdict.state]} />
      <span>{verify[verdict.state]}</span>
      {asking && <span class="aside">{verify.asking}</span>}
    </p>
  );
}
