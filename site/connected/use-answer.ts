/** One question to the server and its answer, which is shown only beside the question that it belongs to. */

import { useCallback, useState } from "preact/hooks";
import type { Outcome } from "../bench.ts";
import type { Call } from "./paths.ts";
import { request, type Server } from "./request.ts";
import { useEnding } from "./use-ending.ts";

interface Asked<T> {
  readonly about: string;
  readonly outcome?: Outcome<T> | undefined;
  readonly busy?: boolean;
}

export interface Answer<T> {
  readonly value?: T | undefined;
  readonly outcome?: Outcome<T> | undefined;
  readonly busy: boolean;
  /** @returns the outcome, unless the reader asked something else meanwhile */
  readonly ask: (call: Call) => Promise<Outcome<T> | undefined>;
}

/** @param about stands for the question: once it changes, the answer is gone and a request on its way is ended */
export function useAnswer<T>(server: Server, about: string, accepts: (value: Partial<T>) => boolean): Answer<T> {
  const [asked, setAsked] = useState<Asked<T>>();
  const [begin] = useEnding(about);
  const ask = useCallback(
    async (call: Call) => {
      const signal = begin();
      // What is on screen stays until the new answer is here.
      setAsked((before) => ({ outcome: before?.about === about ? before.outcome : undefined, about, busy: true }));
      const outcome = await request<T>(server, call, { signal, accepts });
      if (signal.aborted) return undefined;
      setAsked({ about, outcome });
      return outcome;
    },
    [server, about, accepts, begin],
  );
  const current = asked?.about === about ? asked : undefined;
  const outcome = current?.outcome;
  return {
    value: outcome && "value" in outcome ? outcome.value : undefined,
    outcome,
    busy: current?.busy === true,
    ask,
  };
}
