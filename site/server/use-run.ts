/**
 * Something that the server does in steps and reports as it goes. Shown only beside the input that
 * it was started with.
 */

import { useCallback, useRef, useState } from "preact/hooks";
import type { Failure } from "../workbench.ts";
import type { ApiCall } from "./paths.ts";
import type { Server } from "./server.ts";
import { stream } from "./stream.ts";
import { useAbort } from "./use-abort.ts";

export interface Run<Stage, Result> {
  readonly about: string;
  readonly call: ApiCall;
  /** Of the server's sentences in it. */
  readonly language: string;
  readonly stages: readonly Stage[];
  readonly result?: Result | undefined;
  readonly failure?: Failure | undefined;
  readonly state: "running" | "ended" | "stopped" | "broken";
}

export interface Runner<Stage, Result> {
  readonly run: Run<Stage, Result> | undefined;
  readonly start: (call: ApiCall) => Promise<Result | undefined>;
  /** Stops listening; the server may still do what it began. */
  readonly stop: () => void;
  /** Puts a result in another language, if it is still the one on screen. */
  readonly retell: (result: Result, told: Result, language: string) => void;
}

/** @param about stands for the input: once it changes, the run is gone */
export function useRun<Stage, Result>(server: Server, about: string): Runner<Stage, Result> {
  const [run, setRun] = useState<Run<Stage, Result>>();
  const [begin, stop] = useAbort(about);
  const latest = useRef<AbortSignal>(undefined);
  const start = useCallback(
    async (call: ApiCall) => {
      const signal = begin();
      latest.current = signal;
      const { language } = server.reader;
      let now: Run<Stage, Result> = { about, call, language, stages: [], state: "running" };
      const show = (change: Partial<Run<Stage, Result>>) => {
        now = { ...now, ...change };
        if (latest.current === signal) setRun(now);
      };
      show({});
      const failure = await stream(server, call, {
        signal,
        onEvent({ event, data }) {
          if (event === "stage") show({ stages: [...now.stages, data as Stage] });
          if (event === "result") show({ result: data as Result, state: "ended" });
        },
      });
      if (now.result === undefined) show({ failure, state: signal.aborted ? "stopped" : "broken" });
      return now.result;
    },
    [server, about, begin],
  );
  const retell = useCallback(
    (result: Result, told: Result, language: string) =>
      setRun((before) =>
        before?.result === result ? { ...before, result: told, language } : before,
      ),
    [],
  );
  return { run: run?.about === about ? run : undefined, start, stop, retell };
}
