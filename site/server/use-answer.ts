/**
 * One question to the server and its answer, which is shown only beside the question that it
 * belongs to.
 */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answered, ValueOf } from "../../client/index.ts";
import { OPERATIONS } from "../../worker/contract/operations.ts";
import type { Outcome } from "../workbench.ts";
import type { Call } from "./call.ts";
import { request } from "./request.ts";
import type { Server } from "./server.ts";
import { useAbort } from "./use-abort.ts";

interface Asked<Id extends Answered> {
  readonly about: string;
  readonly call: Call<Id>;
  readonly language: string;
  readonly outcome?: Outcome<ValueOf<Id>> | undefined;
  readonly busy?: boolean;
}

export interface Answer<Id extends Answered> {
  readonly value?: ValueOf<Id> | undefined;
  readonly outcome?: Outcome<ValueOf<Id>> | undefined;
  /** What was asked last. */
  readonly call: Call<Id> | undefined;
  readonly busy: boolean;
  /** @returns the outcome, unless the reader asked something else meanwhile */
  readonly ask: (call: Call<Id>) => Promise<Outcome<ValueOf<Id>> | undefined>;
}

const isRead = ({ operation }: Call<Answered>): boolean => OPERATIONS[operation][0] === "GET";

/**
 * @param about stands for the question: once it changes, the answer is gone and a request on its
 *   way is ended
 */
export function useAnswer<Id extends Answered>(server: Server, about: string): Answer<Id> {
  const [asked, setAsked] = useState<Asked<Id>>();
  const [begin] = useAbort(about);
  const latest = useRef(server);
  latest.current = server;
  const { language } = server.reader;
  // Another language alone makes no other `ask`: who asks whenever it changes would ask twice then.
  const ask = useCallback(
    async (call: Call<Id>) => {
      const signal = begin();
      const { language } = latest.current.reader;
      const question = { about, call, language };
      // What is on screen stays until the new answer is here.
      setAsked((before) => ({
        ...question,
        outcome: before?.about === about ? before.outcome : undefined,
        busy: true,
      }));
      const outcome = await request(latest.current, call, signal);
      if (signal.aborted) return undefined;
      setAsked({ ...question, outcome });
      return outcome;
    },
    [server.apiKey, about, begin],
  );
  const current = asked?.about === about ? asked : undefined;
  useEffect(() => {
    // The sentences are the server's, in the language of the question. What was only read is read
    // once more.
    if (current && current.language !== language && isRead(current.call)) void ask(current.call);
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
