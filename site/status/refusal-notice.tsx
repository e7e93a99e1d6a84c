/**
 * Why Tencent did not answer: cause, remedy, whose turn, and Tencent's own words for whoever asks
 * their support.
 */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Notice } from "../ui/notice.tsx";
import type { Refusal } from "./answers.ts";

/** The last lines of a notice. */
export function RefusalEvidence({
  refusal: { fault, tencent },
}: {
  readonly refusal: Omit<Refusal, "cause" | "remedy">;
}) {
  const { own: texts } = useReader<StatusTexts>();
  return (
    <>
      <p class="small">{texts.labelled(texts.turn, texts.fault[fault] ?? fault)}</p>
      {tencent && (
        <p class="small">
          {texts.refused} <code>{[tencent.code, tencent.info].filter(Boolean).join(" ")}</code>
          {tencent.requestId && <code>RequestId {tencent.requestId}</code>}
        </p>
      )}
    </>
  );
}

export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const { texts } = useReader();
  return (
    <Notice severity="warning" sentence={[refusal.cause, refusal.remedy]}>
      <p class="small">
        {texts.failure.code} <code>{refusal.code}</code>
      </p>
      <RefusalEvidence refusal={refusal} />
    </Notice>
  );
}
