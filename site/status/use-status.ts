/**
 * The status as it was asked for: what the server answered last, and what went wrong when it was
 * asked again.
 */

import { useRef } from "preact/hooks";
import { type Call, call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import type { Failure, Outcome } from "../workbench.ts";
import type { Status } from "./answers.ts";

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
  readonly ask: (fromTencent: boolean) => Promise<Outcome<Status> | undefined>;
}

interface Subject {
  readonly sdkAppId: number;
  readonly userId: string;
  /** Another one with every edit, so that nothing of before an edit comes back. */
  readonly subject: string;
}

export function useStatus(server: Server, { sdkAppId, userId, subject }: Subject): AskedStatus {
  const answer = useAnswer<"getUserStatus">(server, subject);
  const { outcome, busy, ask } = answer;
  const kept = useRef<Kept & { readonly outcome: Outcome<Status> }>(undefined);
  if (answer.call && outcome && "value" in outcome && kept.current?.outcome !== outcome)
    kept.current = { subject, status: outcome.value, call: answer.call, outcome };
  return {
    kept: kept.current?.subject === subject ? kept.current : undefined,
    failure: outcome && "failure" in outcome ? outcome.failure : undefined,
    busy,
    // All rows that are kept.
    ask: (fromTencent) =>
      ask(
        call("getUserStatus", {
          sdkAppId,
          userId,
          ...(fromTencent && { live: true }),
          history: 200,
        }),
      ),
  };
}
