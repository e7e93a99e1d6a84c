/** What is on screen is told in another language. Nothing is sent to a phone again for that. */

import { useEffect } from "preact/hooks";
import type { Server } from "../server/server.ts";
import type { Result, Runner, Told } from "../server/use-run.ts";
import type { Outcome } from "../workbench.ts";

/** @param again asks for the same; not set where that can't be had */
export function useRetold<Id extends Told>(
  server: Server,
  { run, retell }: Pick<Runner<Id>, "run" | "retell">,
  again: ((result: Result<Id>, signal: AbortSignal) => Promise<Outcome<Result<Id>>>) | undefined,
): void {
  const { language } = server.reader;
  const result = run?.result;
  useEffect(() => {
    if (!again || !result || run.language === language) return;
    const control = new AbortController();
    const { signal } = control;
    void again(result, signal).then((outcome) => {
      if ("value" in outcome && !signal.aborted) retell(result, outcome.value, language);
    });
    return () => control.abort();
  }, [language, result]);
}
