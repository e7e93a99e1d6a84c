/** The verdict in one line, shaped like a board of a signpost. */

import type { Verdict } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Icon, type IconName } from "../ui/icons.tsx";

const ICONS: Readonly<Record<Verdict["state"], IconName>> = { valid: "check", invalid: "cross", unverified: "info" };

export function VerdictPlate({ verdict, asking }: { readonly verdict: Verdict; readonly asking: boolean }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <p class={`plate ${verdict.state}`}>
      <Icon name={ICONS[verdict.state]} />
      <span>{verify[verdict.state]}</span>
      {asking && <span class="aside">{verify.asking}</span>}
    </p>
  );
}
