/** Everything known about a token: the verdict with cause and remedy, its claims, what else was found, the cleaned text. */

import type { Question, Verdict } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { ClaimsView } from "../ui/claims-view.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { TokenBox } from "../ui/token-box.tsx";
import { TicketView } from "./ticket-view.tsx";

interface VerdictViewProps {
  readonly verdict: Verdict;
  readonly question: Question;
  /** What to do to have the signature checked, when it was not. */
  readonly missing: string;
}

export function VerdictView({ verdict, question, missing }: VerdictViewProps) {
  const { own: verify } = useReader<VerifyTexts>();
  const { state, cause, remedy, tencentCodes, claims, findings, cleaned } = verdict;
  const others = findings.filter((finding) => finding.cause !== cause);
  return (
    <>
      <div class="stackable tight">
        <p class="cause">{cause}</p>
        <p>
          {state === "invalid" && <strong>{verify.remedy}: </strong>}
          {state === "unverified" ? missing : remedy}
        </p>
        {tencentCodes.length > 0 && (
          <p class="small">
            {verify.tencentCodes}{" "}
            {tencentCodes.map((code) => (
              <code key={code}>{code}</code>
            ))}
          </p>
        )}
      </div>
      {cleaned !== undefined && cleaned !== question.text && (
        <div class="stackable tight">
          <h3>{verify.cleaned}</h3>
          <TokenBox token={cleaned} />
          <div class="row">
            <CopyButton text={cleaned} label={verify.copyCleaned} />
          </div>
        </div>
      )}
      {claims && <ClaimsView claims={claims} keyId={verdict.keyId} />}
      {claims?.privateMapKey && <TicketView ticket={claims.privateMapKey} />}
      {others.length > 0 && (
        <div class="stackable tight">
          <h3>{verify.findings}</h3>
          {others.map(({ code, severity, cause, remedy }) => (
            <Notice key={code + cause} severity={severity} sentence={[cause, remedy]} />
          ))}
        </div>
      )}
    </>
  );
}
