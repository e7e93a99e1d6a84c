/**
 * A check is not made again for another language: the server keeps what came of it, and tells it in
 * any.
 */

import { useEffect } from "preact/hooks";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import type { Runner } from "../server/use-run.ts";

interface Retelling extends Pick<Runner<"checkPush">, "run" | "retell"> {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
}

export function useTranslatedCheck({ server, sdkAppId, userId, run, retell }: Retelling): void {
  const { language } = server.reader;
  const check = run?.result;
  useEffect(() => {
    if (!check || run.language === language) return;
    const control = new AbortController();
    const { signal } = control;
    const asked = call("getPushCheck", { sdkAppId, userId, checkId: check.id });
    void request(server, asked, signal).then((outcome) => {
      if ("value" in outcome && !signal.aborted) retell(check, outcome.value, language);
    });
    return () => control.abort();
  }, [language, check]);
}
