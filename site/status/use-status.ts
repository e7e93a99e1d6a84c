/**
 * The status as it was asked for: what the server knows, and where that decides nothing, what
 * Tencent says now. What the server answered last stays when it is asked again and that goes wrong.
 */

import { useRef, useState } from "preact/hooks";
import { type Call, call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import type { Failure, Outcome } from "../workbench.ts";
import type { Status } from "./answers.ts";
import { type Reason, reasonToAsk } from "./ask-tencent.ts";

interface Kept {
  readonly subject: string;
  readonly status: Status;
  /** What was asked for it. */
  readonly call: Call<"getUserStatus">;
}

export interface AskedStatus {
  /** The last good answer; a failure does not take it away. */
  readonly kept: Kept | undefined;
  readonly failure: Failure | undefined;
  readonly busy: boolean;
  /** What is known may yet be followed by what Tencent says. */
  readonly open: boolean;
  /** It was asked, whatever came of it. */
  readonly attempted: boolean;
  /** Why Tencent was asked, or is being asked, without the reader having said so. */
  readonly reason: Reason | undefined;
  /**
   * @param fromTencent Tencent at once @param onTencent is called when Tencent is asked by itself
   */
  readonly ask: (
    fromTencent: boolean,
    onTencent: (reason: Reason) => void,
  ) => Promise<Outcome<Status> | undefined>;
}

interface Asked {
  readonly subject: string;
  readonly reason?: Reason;
  readonly open: boolean;
}

interface Subject {
  readonly sdkAppId: number;
  readonly userId: string;
  /** Another one with every edit, so that nothing of before an edit comes back. */
  readonly subject: string;
}

export function useStatus(server: Server, { sdkAppId, userId, subject }: Subject): AskedStatus {
  const answer = useAnswer<"getUserStatus">(server, subject);
  const { outcome, busy } = answer;
  const [asked, setAsked] = useState<Asked>();
  const kept = useRef<Kept & { readonly outcome: Outcome<Status> }>(undefined);
  if (answer.call && outcome && "value" in outcome && kept.current?.outcome !== outcome)
    kept.current = { subject, status: outcome.value, call: answer.call, outcome };
  // All rows that are kept.
  const callOf = (live: boolean) =>
    call("getUserStatus", { sdkAppId, userId, ...(live && { live }), history: 200 });
  return {
    kept: kept.current?.subject === subject ? kept.current : undefined,
    failure: outcome && "failure" in outcome ? outcome.failure : undefined,
    busy,
    open: asked?.subject === subject && asked.open,
    attempted: asked?.subject === subject,
    reason: asked?.subject === subject ? asked.reason : undefined,
    async ask(fromTencent, onTencent) {
      setAsked({ subject, open: true });
      const first = await answer.ask(callOf(fromTencent));
      // The reader asks something else, which is none of this question's business.
      if (!first) return undefined;
      const reason = !fromTencent && "value" in first ? reasonToAsk(first.value) : undefined;
      setAsked({ subject, ...(reason && { reason }), open: reason !== undefined });
      if (!reason) return first;
      onTencent(reason);
      const second = await answer.ask(callOf(true));
      if (second) setAsked({ subject, reason, open: false });
      return second;
    },
  };
}
