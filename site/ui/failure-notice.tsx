/** A request that failed: cause, remedy, and what an operator needs to find it in the log. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import type { Failure } from "../workbench.ts";
import { Notice } from "./notice.tsx";

interface FailureNoticeProps {
  readonly failure: Failure;
  /** What else is known about it, or can be done. */
  readonly children?: ComponentChildren;
}

export function FailureNotice({ failure, children }: FailureNoticeProps) {
  const { texts, format } = useReader();
  const { failure: labels } = texts;
  const { code, sentence, retryAfter, requestId } = failure;
  return (
    <Notice severity="error" sentence={sentence}>
      {retryAfter !== undefined && <p>{labels.retryAfter(format.number(retryAfter))}</p>}
      <p class="small">
        {labels.code} <code>{code}</code>
        {requestId && (
          <>
            {" · "}
            {labels.requestId} <code>{requestId}</code>
          </>
        )}
      </p>
      {children}
    </Notice>
  );
}
