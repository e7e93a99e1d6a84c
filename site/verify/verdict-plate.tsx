/** The verdict in one line. */

import type { Verdict } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { Plate } from "../ui/plate.tsx";

export function VerdictPlate({ verdict, asking }: { readonly verdict: Verdict; readonly asking: boolean }) {
  const { own: verify } = useReader<VerifyTexts>();
  return (
    <Plate tone={verdict.state} aside={asking && verify.asking}>
      {verify[verdict.state]}
    </Plate>
  );
}
