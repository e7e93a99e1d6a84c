/**
 * Everything known about a token: the verdict with cause and remedy, its claims, what else was
 * found, the cleaned text.
 */

import { Fragment } from "preact";
import { type Reader, useReader } from "../i18n/texts.ts";
import type { VerifyTexts } from "../i18n/verify/index.ts";
import { routeTo } from "../tool/use-route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icons.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { TokenBox } from "../ui/token-box.tsx";
import type { Question, Verdict } from "../workbench.ts";
import { AnatomyView } from "./anatomy-view.tsx";
import { CompareView, pairsOf } from "./compare-view.tsx";
import { HandView, SignedView } from "./hand-view.tsx";
import { JsonView } from "./json-view.tsx";
import { removedFrom } from "./removed.ts";
import { signerLine } from "./signer.ts";
import { TicketView } from "./ticket-view.tsx";

interface VerdictViewProps {
  readonly verdict: Verdict;
  readonly question: Question;
  readonly sdkAppId: number | undefined;
  /** What to do to have the signature checked, when it was not. */
  readonly missing: string;
  readonly jsonOpen: boolean;
  readonly onJson: (open: boolean) => void;
}

/** At the cleaned token: what it was pasted with. */
function whyCleaned(
  { cleaned = "", findings }: Verdict,
  { text }: Question,
  { own: { removed: texts }, format }: Reader<VerifyTexts>,
): string | undefined {
  const removed = removedFrom(text, cleaned);
  if (!removed) return findings.find(({ code }) => code === "wrapped")?.cause;
  const { quotes, lineBreaks, spaces } = removed;
  const what = [
    ...(quotes ? [texts.quotes] : []),
    ...(lineBreaks > 0 ? [texts.lineBreaks(format.number(lineBreaks))] : []),
    ...(spaces > 0 ? [texts.spaces(format.number(spaces))] : []),
  ];
  return texts.of(what.join(texts.and));
}

export function VerdictView({
  verdict,
  question,
  sdkAppId,
  missing,
  jsonOpen,
  onJson,
}: VerdictViewProps) {
  const reader = useReader<VerifyTexts>();
  const {
    own: verify,
    texts: { shell },
  } = reader;
  const token = verdict.cleaned ?? question.text.trim();
  const { state, code, cause, remedy, tencentCodes, claims, findings, cleaned } = verdict;
  // Where it is the wrong app's key, the cause says whose.
  const signer = code === "sig_mismatch" ? undefined : signerLine(verdict.keyId, verify);
  // The issuing server has the whole key.
  const ownKey = findings.some((finding) => finding.code === "stored_key_cut");
  // A closer look explained the reason: its general sentence, which knows of no explanation, would
  // contradict that.
  const explained = findings.some((finding) => finding.cause === cause && finding.code !== code);
  const others = findings.filter(
    (finding) => finding.cause !== cause && !(explained && finding.code === code),
  );
  return (
    <>
      <div class="stackable tight">
        <p class="cause">
          <Said>{cause}</Said>
        </p>
        {signer && (
          <p class="signer">
            <Icon name="shield" />
            {signer}
          </p>
        )}
        <p>
          {state === "invalid" && <strong>{shell.labelled(verify.remedy, "")}</strong>}
          {state === "unverified" ? missing : remedy}
        </p>
        {state !== "unverified" && verdict.fault && (
          <p class="small">{verify.turn[ownKey ? "keyOwner" : verdict.fault]}</p>
        )}
        {tencentCodes.length > 0 && (
          <p class="small tencent">
            {verify.tencentCodes}{" "}
            {tencentCodes.map((code, place) => (
              <Fragment key={code}>
                {place > 0 && ", "}
                <a href={routeTo("codes", { code: String(code) })}>
                  <code>{code}</code>
                </a>
              </Fragment>
            ))}
          </p>
        )}
      </div>
      <CompareView pairs={pairsOf(verdict, question, sdkAppId)} />
      {others.length > 0 && (
        <div class="stackable tight">
          <h3>{verify.findings}</h3>
          {others.map(({ code, severity, cause, remedy }) => (
            <Notice
              key={code + cause}
              severity={severity}
              sentence={[<Said>{cause}</Said>, remedy]}
            />
          ))}
        </div>
      )}
      {cleaned !== undefined && cleaned !== question.text && (
        <div class="stackable tight">
          <h3>{verify.cleaned}</h3>
          <p class="hint">{whyCleaned(verdict, question, reader)}</p>
          <TokenBox token={cleaned} />
          <div class="row">
            <CopyButton text={cleaned} label={verify.copyCleaned} />
          </div>
        </div>
      )}
      <AnatomyView token={token} claims={claims} refused={state === "invalid"} />
      {claims?.privateMapKey && <TicketView ticket={claims.privateMapKey} />}
      {verdict.signedText && <SignedView text={verdict.signedText} />}
      {verdict.madeBy && <HandView maker={verdict.madeBy} />}
      <JsonView token={token} open={jsonOpen} onToggle={onJson} />
    </>
  );
}
