/**
 * Something that the server does in steps and reports as it goes. Shown only beside the input that
 * it was started with.
 */

import { useCallback, useRef, useState } from "preact/hooks";
import type { StreamEvent } from "../../client/index.ts";
import type { Failure } from "../workbench.ts";
import type { Call } from "./call.ts";
import { clientOf } from "./client.ts";
import { failureOf } from "./failures.ts";
import type { Server } from "./server.ts";
import { useAbort } from "./use-abort.ts";

/** What reports its steps. */
export type Told = "checkPush" | "diagnoseUser";
type Data<Id extends Told, Name> = Extract<StreamEvent<Id>, { readonly event: Name }>["data"];
export type Stage<Id extends Told> = Data<Id, "stage">;
export type Result<Id extends Told> = Data<Id, "result">;

export interface Run<Id extends Told> {
  readonly about: string;
  readonly call: Call<Id>;
  /** Of the server's sentences in it. */
  readonly language: string;
  readonly stages: readonly Stage<Id>[];
  readonly result?: Result<Id> | undefined;
  readonly failure?: Failure | undefined;
  readonly state: "running" | "ended" | "stopped" | "broken";
}

export interface Runner<Id extends Told> {
  readonly run: Run<Id> | undefined;
  readonly start: (call: Call<Id>) => Promise<Result<Id> | undefined>;
  /** Stops listening; the server may still do what it began. */
  readonly stop: () => void;
  /** Puts a result in another language, if it is still the one on screen. */
  readonly retell: (result: Result<Id>, told: Result<Id>, language: string) => void;
}

/** @param about stands for the input: once it changes, the run is gone */
export function useRun<Id extends Told>(server: Server, about: string): Runner<Id> {
  const [run, setRun] = useState<Run<Id>>();
  const [begin, stop] = useAbort(about);
  const latest = useRef<AbortSignal>(undefined);
  const start = useCallback(
    async (call: Call<Id>) => {
      const signal = begin();
      latest.current = signal;
      const { language } = server.reader;
      let now: Run<Id> = { about, call, language, stages: [], state: "running" };
      const show = (change: Partial<Run<Id>>) => {
        now = { ...now, ...change };
        if (latest.current === signal) setRun(now);
      };
      show({});
      try {
        const { operation, input, options } = call;
        const events = clientOf(server).stream<Told>(operation, input as never, {
          ...options,
          signal,
        });
        for await (const { event, data } of events)
          if (event === "stage") show({ stages: [...now.stages, data as Stage<Id>] });
          else show({ result: data as Result<Id>, state: "ended" });
      } catch (error) {
        const failure = failureOf(error, server, signal);
        show(signal.aborted ? { state: "stopped" } : { failure, state: "broken" });
      }
      return now.result;
    },
    [server, about, begin],
  );
  const retell = useCallback(
    (result: Result<Id>, told: Result<Id>, language: string) =>
      setRun((before) =>
        before?.result === result ? { ...before, result: told, language } : before,
      ),
    [],
  );
  return { run: run?.about === about ? run : undefined, start, stop, retell };
}
