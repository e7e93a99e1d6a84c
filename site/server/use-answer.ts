/**
 * One question to the server and its answer, which is shown only beside the question that it
 * belongs to.
 */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Outcome } from "../workbench.ts";
import { type ApiCall, methodOf } from "./paths.ts";
import { request } from "./request.ts";
import type { Server } from "./server.ts";
import { useAbort } from "./use-abort.ts";

interface Asked<T> {
  readonly about: string;
  readonly call: ApiCall;
  readonly language: string;
  readonly outcome?: Outcome<T> | undefined;
  readonly busy?: boolean;
}

export interface Answer<T> {
  readonly value?: T | undefined;
  readonly outcome?: Outcome<T> | undefined;
  /** What was asked last. */
  readonly call: ApiCall | undefined;
  readonly busy: boolean;
  /** @returns the outcome, unless the reader asked something else meanwhile */
  readonly ask: (call: ApiCall) => Promise<Outcome<T> | undefined>;
}

/**
 * @param about stands for the question: once it changes, the answer is gone and a request on its
 *   way is ended
 */
export function useAnswer<T>(
  server: Server,
  about: string,
  accepts: (value: Partial<T>) => boolean,
): Answer<T> {
  const [asked, setAsked] = useState<Asked<T>>();
  const [begin] = useAbort(about);
  const latest = useRef(server);
  latest.current = server;
  const { language } = server.reader;
  // Another language alone makes no other `ask`: who asks whenever it changes would ask twice then.
  const ask = useCallback(
    async (call: ApiCall) => {
      const signal = begin();
      const { language } = latest.current.reader;
      const question = { about, call, language };
      // What is on screen stays until the new answer is here.
      setAsked((before) => ({
        ...question,
        outcome: before?.about === about ? before.outcome : undefined,
        busy: true,
      }));
      const outcome = await request<T>(latest.current, call, { signal, accepts });
      if (signal.aborted) return undefined;
      setAsked({ ...question, outcome });
      return outcome;
    },
    [server.apiKey, about, accepts, begin],
  );
  const current = asked?.about === about ? asked : undefined;
  useEffect(() => {
    // The sentences are the server's, in the language of the question. What was only read is read
    // once more.
    if (current && current.language !== language && methodOf(current.call) === "GET")
      void ask(current.call);
  }, [language]);
  const outcome = current?.outcome;
  return {
    value: outcome && "value" in outcome ? outcome.value : undefined,
    outcome,
    call: current?.call,
    busy: current?.busy === true,
    ask,
  };
}
