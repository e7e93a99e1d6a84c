/**
 * A check while it runs and when it has ended: the whole way is there from the start, and fills as
 * the server reports.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Run } from "../server/use-run.ts";
import { Checking } from "../ui/checking.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Notice } from "../ui/notice.tsx";
import { CheckView, type CheckViewProps } from "./check-view.tsx";
import { pathOf } from "./path.ts";
import { PushPath } from "./push-path.tsx";

interface RunViewProps extends Omit<CheckViewProps, "check" | "call"> {
  readonly run: Run<"checkPush">;
}

export function RunView({ run, ...rest }: RunViewProps) {
  const { own: push } = useReader<PushTexts>();
  const { stages, result, failure, state, call } = run;
  // Before anything was reported nothing was begun, and the server's own words are enough.
  const begun = stages.length > 0;
  if (result) return <CheckView check={result} call={call} {...rest} />;
  const running = state === "running";
  const route = call.input.route === "tencent" ? "tencent" : "direct";
  return (
    <div class="stackable">
      {running && <Checking>{push.running}</Checking>}
      {failure && <FailureNotice failure={failure} />}
      {state === "broken" && (begun || !failure) && (
        <Notice severity="warning" sentence={push.broken} />
      )}
      {state === "stopped" && <Notice severity="warning" sentence={push.stopped} />}
      {(begun || running) && (
        <PushPath
          quiet={running}
          path={pathOf(route, stages, { running })}
          label={push.path}
          names={push.hop}
        />
      )}
    </div>
  );
}
