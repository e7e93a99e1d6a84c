/**
 * What came of a check: the verdict, the way of the push with the cause at its hop and what can be
 * done about it, whose turn it is, what may still silence the phone, the raw answer.
 */

import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Fact, Moment } from "../ui/facts.tsx";
import { Said } from "../ui/said.tsx";
import { Badge } from "../ui/tone.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import { addressOf } from "./address.ts";
import type { Check } from "./answers.ts";
import { reportOf, verdictOf } from "./check-report.ts";
import { FixButtons, type OnAct } from "./fix-buttons.tsx";
import { fixesOfCheck } from "./fixes.ts";
import { pathOf } from "./path.ts";
import { PushPath } from "./push-path.tsx";
import { RawAnswer } from "./raw-answer.tsx";
import { toneOf } from "./verdict.ts";

export interface CheckViewProps {
  readonly check: Check;
  /** What was asked, where it was asked just now. */
  readonly call?: Call<"checkPush"> | undefined;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly may: (scope: Scope) => boolean;
  readonly onAct: OnAct;
}

/** A token that was tried alone goes into no shell line: it comes from a variable there. */
const withoutToken = (call: Call<"checkPush">): Call<"checkPush"> =>
  call.input.token === undefined
    ? call
    : { ...call, input: { ...call.input, token: "DEVICE-TOKEN" } };

export function CheckView({ check, call, sdkAppId, userId, may, onAct }: CheckViewProps) {
  const { own: push, texts } = useReader<PushTexts>();
  const { verdict, code, cause, remedy, fault, vendor, at, dryRun, passed } = check;
  const route = check.route ?? "direct";
  const isAccepted = verdict === "accepted";
  return (
    <div class="stackable">
      <div class="answer-head">
        <VerdictBanner tone={toneOf(check)} aside={dryRun && !passed && push.dry}>
          {verdictOf(check, push)}
        </VerdictBanner>
        <CopyMenu
          text={`${verdict}: ${code}: ${cause} ${remedy}`}
          json={check}
          curl={call && curlLine(location.origin, withoutToken(call))}
          report={reportOf(check, { push, sdkAppId, userId })}
          address={addressOf({ sdkAppId, userId, checkId: check.id })}
        />
      </div>
      <PushPath
        path={pathOf(route, check.stages, { result: check, running: false })}
        label={push.path}
        names={push.hop}
        cause={cause}
      >
        <p class="cause">
          <Said>{cause}</Said>
        </p>
        {check.tokenDead && (
          <p>
            <Badge tone="bad">{push.dead}</Badge>
          </p>
        )}
        {remedy && (
          <p>
            {!passed && <strong>{texts.shell.labelled(push.remedy, "")}</strong>}
            {remedy}
          </p>
        )}
        {isAccepted && check.mayStillBeDropped.length > 0 && (
          <details>
            <summary>{push.silent}</summary>
            <ul class="drops">
              {check.mayStillBeDropped.map((drop) => (
                <li key={drop.code}>
                  {drop.cause} <span class="hint">{drop.remedy}</span>
                </li>
              ))}
            </ul>
            {check.nextStep && <p>{check.nextStep.text}</p>}
          </details>
        )}
        <FixButtons primary fixes={fixesOfCheck(check, { userId, may })} onAct={onAct} />
      </PushPath>
      <dl class="facts">
        {!passed && fault && <Fact name={push.turn}>{push.fault[fault]}</Fact>}
        <Fact name={push.code} exact={code} />
        <Fact name={push.doneAt}>
          <Moment past at={at} />
        </Fact>
        <Fact name={push.messageId} exact={vendor?.messageId} />
      </dl>
      <RawAnswer vendor={vendor} />
    </div>
  );
}
