/** The verdict in one line. */

import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Verdict } from "../workbench.ts";

export function VerdictPlate({
  verdict,
  asking,
}: {
  readonly verdict: Verdict;
  readonly asking: boolean;
}) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <VerdictBanner tone={verdict.state} aside={asking && verify.asking}>
      {verify[verdict.state]}
    </VerdictBanner>
  );
}
