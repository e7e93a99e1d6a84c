/** Every way to take a status along. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import type { Status } from "./answers.ts";
import type { Replay } from "./replay.ts";
import { statusReport, statusText } from "./status-report.ts";

interface StatusCopyProps {
  readonly status: Status;
  readonly sdkAppId: number;
  readonly replay: Replay;
  /** The shell lines of what was asked, and of what follows it. */
  readonly curl: string;
  readonly events: string;
  readonly address: string;
}

export function StatusCopy({ status, sdkAppId, replay, curl, events, address }: StatusCopyProps) {
  const { own: texts } = useReader<StatusTexts>();
  return (
    <CopyMenu
      text={statusText(status)}
      json={{ ...status, history: replay.rows }}
      curl={curl}
      report={statusReport(status, sdkAppId, replay, texts)}
      address={address}
      more={[{ label: texts.live.copyCurl, text: events }]}
    />
  );
}
