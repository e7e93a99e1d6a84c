/**
 * What came of a check: the verdict, whose turn it is, what may still silence the phone, the next
 * step, the raw answer, the steps.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { routeTo } from "../tool/use-route.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Fact, Moment } from "../ui/facts.tsx";
import { Notice } from "../ui/notice.tsx";
import { Steps } from "../ui/steps.tsx";
import type { Tone } from "../ui/tone.tsx";
import { VerdictBanner } from "../ui/verdict-banner.tsx";
import type { Check } from "./answers.ts";
import { reportOf, verdictOf } from "./check-report.ts";
import { stepsOf } from "./check-steps.ts";

interface CheckViewProps {
  readonly check: Check;
  /** What was asked, where it was asked just now. */
  readonly call?: Call<"checkPush"> | undefined;
  readonly sdkAppId: number;
  readonly userId: string;
}

const toneOf = ({ verdict, passed }: Check): Tone =>
  passed ? "accepted" : verdict === "unknown" ? "perhaps" : "bad";

export function CheckView({ check, call, sdkAppId, userId }: CheckViewProps) {
  const { own: push, texts } = useReader<PushTexts>();
  const { verdict, code, cause, remedy, fault, vendor, mayStillBeDropped, nextStep, at, dryRun } =
    check;
  return (
    <div class="stackable">
      <VerdictBanner tone={toneOf(check)} aside={dryRun && !check.passed && push.dry}>
        {verdictOf(check, push)}
      </VerdictBanner>
      <div class="stackable tight">
        <p class="cause">{cause}</p>
        {remedy && (
          <p>
            {!check.passed && <strong>{push.remedy}: </strong>}
            {remedy}
          </p>
        )}
        {check.tokenDead && <Notice severity="error" sentence={[push.tokenDead, ""]} />}
      </div>
      <dl class="facts">
        {!check.passed && fault && <Fact name={push.turn}>{push.fault[fault]}</Fact>}
        <Fact name={texts.failure.code} exact={code} />
        <Fact name={push.doneAt}>
          <Moment at={at} />
        </Fact>
        <Fact name={push.messageId} exact={vendor?.messageId} />
      </dl>
      {verdict === "accepted" && mayStillBeDropped.length > 0 && (
        <details>
          <summary>{push.silent}</summary>
          <ul class="drops">
            {mayStillBeDropped.map((drop) => (
              <li key={drop.code}>
                {drop.cause} <span class="hint">{drop.remedy}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {nextStep && (
        <div class="stackable tight">
          <h3>{push.next}</h3>
          <p>{nextStep.text}</p>
          <div class="row">
            <a class="button" href={routeTo("status", { user: userId })}>
              {push.toStatus}
            </a>
          </div>
        </div>
      )}
      {vendor && (vendor.raw !== undefined || vendor.httpStatus !== undefined) && (
        <details>
          <summary>{push.raw}</summary>
          <dl class="facts">
            <Fact name={push.httpStatus} exact={vendor.httpStatus} />
            <Fact name={push.vendorCode} exact={vendor.code} />
          </dl>
          {vendor.raw && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
            <pre class="raw" tabIndex={0}>
              <code>{vendor.raw}</code>
            </pre>
          )}
        </details>
      )}
      <Steps label={push.steps} steps={stepsOf(check.stages, push.stage)} />
      <CopyMenu
        text={`${verdict}: ${code}: ${cause} ${remedy}`}
        json={check}
        curl={call && curlLine(location.origin, call)}
        report={reportOf(check, { push, sdkAppId, userId })}
      />
    </div>
  );
}
