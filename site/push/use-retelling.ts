/** A check is not made again for another language: the server keeps what came of it, and tells it in any. */

import { useEffect } from "preact/hooks";
import { request, type Server } from "../connected/request.ts";
import { areChecks, type Check, type Checks } from "./answers.ts";
import { historyCall } from "./calls.ts";

interface Retelling {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  /** The check on screen. */
  readonly check: Check | undefined;
  readonly retell: (check: Check, told: Check) => void;
}

export function useRetelling({ server, sdkAppId, userId, check, retell }: Retelling): void {
  const { language } = server.reader;
  useEffect(() => {
    if (!check) return;
    const control = new AbortController();
    const { signal } = control;
    void request<Checks>(server, historyCall(sdkAppId, userId), { signal, accepts: areChecks }).then((outcome) => {
      const told = "value" in outcome ? outcome.value.checks.find(({ id }) => id === check.id) : undefined;
      if (told && !signal.aborted) retell(check, told);
    });
    return () => control.abort();
  }, [language]);
}
