/** A request that failed: cause, remedy, and what an operator needs to find it in the log. */

import type { ComponentChildren } from "preact";
import { useReader } from "../i18n/texts.ts";
import type { Failure } from "../workbench.ts";
import { error, type Fault } from "./fault.ts";
import { Notice } from "./notice.tsx";

interface FailureNoticeProps {
  readonly failure: Failure;
  /** What else is known about it, or can be done. */
  readonly children?: ComponentChildren;
}

/** The last lines of the notice. */
function Evidence({ failure: { code, retryAfter, requestId } }: { readonly failure: Failure }) {
  const { texts, format } = useReader();
  const { failure: labels } = texts;
  return (
    <>
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
    </>
  );
}

export const FailureNotice = ({ failure, children }: FailureNoticeProps) => (
  <Notice severity="error" sentence={failure.sentence}>
    <Evidence failure={failure} />
    {children}
  </Notice>
);

/** For the field that the request was refused for. */
export const refusedField = (failure: Failure, children?: ComponentChildren): Fault => ({
  ...error(failure.sentence),
  children: (
    <>
      {children}
      <Evidence failure={failure} />
    </>
  ),
});
