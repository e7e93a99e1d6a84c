/** The verdict in one line. */

import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import type { Tone } from "../ui/tone.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Verdict } from "../workbench.ts";

const TONES: Readonly<Record<Verdict["state"], Tone>> = {
  valid: "good",
  invalid: "bad",
  unverified: "perhaps",
};

export function VerdictPlate({
  verdict,
  asking,
}: {
  readonly verdict: Verdict;
  readonly asking: boolean;
}) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <VerdictBanner tone={TONES[verdict.state]} aside={asking && verify.asking}>
      {verify[verdict.state]}
    </VerdictBanner>
  );
}
