/** A refusal of Tencent's in the reader's language, and as a problem of our own API. */

import type { Language } from "../messages/index.ts";
import { Failure } from "../problems/failure.ts";
import type { Fault } from "../problems/fault.ts";
import { fillSentence } from "../usersig/sentences.ts";
import { faultOf, type TencentReason } from "./codes.ts";
import type { TencentRefusal } from "./envelope.ts";
import { tencentSentences } from "./sentences.ts";

export interface Explained {
  /** Our name of the reason; stable. */
  readonly code: TencentReason;
  readonly cause: string;
  readonly remedy: string;
  readonly fault: Fault;
  /** Tencent's ErrorCode, ErrorInfo and RequestId, as they came. */
  readonly tencent?: { readonly code: number; readonly info?: string; readonly requestId?: string };
}

export function explainRefusal(
  { reason, code, info, requestId }: TencentRefusal,
  language: Language,
): Explained {
  const [cause, remedy] = fillSentence(tencentSentences(language)[reason], {
    code: code ?? "",
    info: info ?? "",
  });
  return {
    code: reason,
    cause,
    remedy,
    fault: faultOf(reason),
    ...(code !== undefined && {
      tencent: { code, ...(info && { info }), ...(requestId !== undefined && { requestId }) },
    }),
  };
}

export function refusalProblem(refusal: TencentRefusal, language: Language): Failure {
  const { code, ...rest } = explainRefusal(refusal, language);
  return new Failure("tencent_refused", { ...rest, reason: code });
}
