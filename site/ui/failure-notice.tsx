/** A request that failed: cause, remedy, and what an operator needs to find it in the log. */

import type { Failure } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "./notice.tsx";

export function FailureNotice({ failure }: { readonly failure: Failure }) {
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
    </Notice>
  );
}
