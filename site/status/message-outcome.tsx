/** What became of a test message: sent, with Tencent's key of it, or why not. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { routeTo } from "../tool/use-route.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Fact, Moment } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { writeReport } from "../ui/report.ts";
import type { Outcome } from "../workbench.ts";
import type { Refusal, Sent } from "./answers.ts";
import { RefusalEvidence } from "./refusal-notice.tsx";

interface MessageOutcomeProps {
  readonly outcome: Outcome<Sent>;
  readonly call: Call<"sendTestMessage">;
  readonly sdkAppId: number;
  readonly userId: string;
}

export function MessageOutcome({ outcome, call, sdkAppId, userId }: MessageOutcomeProps) {
  const { own: texts } = useReader<StatusTexts>();
  const { message } = texts;
  if ("failure" in outcome) {
    const { problem } = outcome.failure;
    return (
      <FailureNotice failure={outcome.failure}>
        {!problem && <p>{message.unsure}</p>}
        {problem && "fault" in problem && <RefusalEvidence refusal={problem as Refusal} />}
      </FailureNotice>
    );
  }
  const { fromUserId, messageKey, sentAt, sideEffect } = outcome.value;
  return (
    <Notice severity="info" sentence={[message.sent, sideEffect]}>
      <dl class="facts">
        <Fact name={message.from} exact={fromUserId} />
        <Fact name={message.key} exact={messageKey} />
        <Fact name={message.at}>
          <Moment past at={sentAt} />
        </Fact>
      </dl>
      <p>
        <a href={routeTo("push", { user: userId })}>{message.nothing}</a>
      </p>
      <CopyMenu
        text={messageKey}
        textLabel={message.copyKey}
        json={outcome.value}
        curl={curlLine(location.origin, call)}
        report={writeReport({
          title: message.report,
          lines: [
            { name: "SDKAppID", value: sdkAppId },
            { name: texts.userId, value: userId },
            { name: message.from, value: fromUserId },
            { name: message.key, value: messageKey },
            { name: message.at, value: sentAt },
          ],
        })}
      />
    </Notice>
  );
}
