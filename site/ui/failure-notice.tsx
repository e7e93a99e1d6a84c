/** A request that failed: cause, remedy, and what an operator needs to find it in the log. */

import type { Failure } from "../bench.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "./notice.tsx";

export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { texts, format } = useReader();
  const { failures } = texts;
  const { code, sentence, retryAfter, requestId } = failure;
  return (
    <Notice severity="error" sentence={sentence}>
      {retryAfter !== undefined && <p>{failures.retryAfter(format.number(retryAfter))}</p>}
      <p class="small">
        {failures.code} <code>{code}</code>
        {requestId && (
          <>
            {" · "}
            {failures.requestId} <code>{requestId}</code>
          </>
        )}
      </p>
    </Notice>
  );
}
