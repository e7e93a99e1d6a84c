/** Keeps a user's status in step with the server while it is on screen; after a break it goes on where it stopped. */

import { useEffect, useState } from "preact/hooks";
import type { Failure } from "../bench.ts";
import type { Server } from "../connected/request.ts";
import { stream } from "../connected/stream.ts";
import type { Status, StatusRow } from "./answers.ts";
import { eventsCall } from "./calls.ts";

/** Milliseconds before another try, growing to the last. */
const PAUSES = [1000, 2000, 5000, 10_000, 30_000];
/** These end only by another key or another app, so trying again would be noise. */
const FINAL = /^(?:key_|api_key|scope_|unauthorized|app_|http_4)/;

/** @param signal ends it early */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((wake) => {
    const timer = setTimeout(wake, milliseconds);
    const leave = () => {
      clearTimeout(timer);
      wake();
    };
    signal.addEventListener("abort", leave, { once: true });
  });

export interface Live {
  readonly status?: Status | undefined;
  /** Newest first, of this connection. */
  readonly rows: readonly StatusRow[];
  readonly connection: "open" | "waiting";
  readonly failure?: Failure | undefined;
}

interface LiveOptions {
  readonly server: Server;
  readonly sdkAppId: number;
  /** Followed while it is set. */
  readonly userId: string | undefined;
}

export function useLive({ server, sdkAppId, userId }: LiveOptions): Live | undefined {
  const [live, setLive] = useState<Live & { readonly of: string }>();
  useEffect(() => {
    if (userId === undefined) return setLive(undefined);
    const control = new AbortController();
    const { signal } = control;
    let now: Live & { readonly of: string } = { of: userId, rows: [], connection: "waiting" };
    const show = (change: Partial<Live>) => {
      now = { ...now, ...change };
      if (!signal.aborted) setLive(now);
    };
    const follow = async () => {
      let last: string | undefined;
      for (let tries = 0; !signal.aborted; tries++) {
        const failure = await stream(server, eventsCall(sdkAppId, userId, last), {
          signal,
          onEvent({ event, id, data }) {
            tries = 0;
            last = id ?? last;
            if (event === "status") show({ status: data as Status, connection: "open", failure: undefined });
            if (event === "change") show({ rows: [data as StatusRow, ...now.rows] });
          },
        });
        show({ connection: "waiting", failure });
        if (failure && FINAL.test(failure.code)) return;
        const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
        await wait(pause ?? 0, signal);
      }
    };
    void follow();
    return () => control.abort();
  }, [server, sdkAppId, userId]);
  return live?.of === userId ? live : undefined;
}
