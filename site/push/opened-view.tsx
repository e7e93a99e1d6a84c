/** A check that was opened by its address. */

import { useEffect } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { verdictOf } from "./check-report.ts";
import { CheckView, type CheckViewProps } from "./check-view.tsx";
import type { Opened } from "./use-opened.ts";

type OpenedViewProps = Omit<CheckViewProps, "check" | "call" | "userId"> & Opened;

export function OpenedView({ opened, answer, ...rest }: OpenedViewProps) {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const { value, outcome } = answer;
  useEffect(() => {
    if (value) announce([verdictOf(value, push), value.cause, value.remedy].join(" "));
  }, [value?.id]);
  if (outcome && "failure" in outcome) return <FailureNotice failure={outcome.failure} />;
  if (!value || !opened) return <p class="checking">{push.opening}</p>;
  return (
    <div class="stackable">
      <h3>{push.fromHistory(opened.userId)}</h3>
      <CheckView check={value} userId={opened.userId} {...rest} />
    </div>
  );
}
