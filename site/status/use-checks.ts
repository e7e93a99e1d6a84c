/** The push checks of the user, beside a status: asked for with each status, if the key may. */

import { useCallback } from "preact/hooks";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import type { Check } from "./answers.ts";

const NONE: readonly Check[] = [];

interface ChecksOptions {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly subject: string;
  readonly allowed: boolean;
}

export interface Checks {
  /** None where they could not be had: the status does not depend on them. */
  readonly checks: readonly Check[];
  readonly ask: () => void;
}

export function useChecks(options: ChecksOptions): Checks {
  const { server, sdkAppId, userId, subject, allowed } = options;
  const answer = useAnswer<"listPushChecks">(server, subject);
  const ask = useCallback(() => {
    if (allowed) void answer.ask(call("listPushChecks", { sdkAppId, userId }));
  }, [answer.ask, sdkAppId, userId, allowed]);
  return { checks: answer.value?.checks ?? NONE, ask };
}
