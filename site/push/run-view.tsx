/**
 * A check while it runs and when it has ended: the steps as they happen, then the verdict above
 * them.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Run } from "../server/use-run.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { Steps } from "../ui/steps.tsx";
import { stepsOf } from "./check-steps.ts";
import { CheckView } from "./check-view.tsx";

interface RunViewProps {
  readonly run: Run<"checkPush">;
  readonly sdkAppId: number;
  readonly userId: string;
}

export function RunView({ run, sdkAppId, userId }: RunViewProps) {
  const { own: push } = useReader<PushTexts>();
  const { stages, result, failure, state, call } = run;
  // Before anything was reported nothing was begun, and the server's own words are enough.
  const begun = stages.length > 0;
  if (result) return <CheckView check={result} call={call} sdkAppId={sdkAppId} userId={userId} />;
  return (
    <div class="stackable">
      {failure && <FailureNotice failure={failure} />}
      {state === "broken" && (begun || !failure) && (
        <Notice severity="warning" sentence={push.broken} />
      )}
      {state === "stopped" && <Notice severity="warning" sentence={push.stopped} />}
      {(begun || state === "running") && (
        <Steps
          label={push.steps}
          steps={[
            ...stepsOf(stages, push.stage),
            ...(state === "running" ? [{ name: push.running, status: "running" as const }] : []),
          ]}
        />
      )}
    </div>
  );
}
