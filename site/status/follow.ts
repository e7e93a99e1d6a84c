/**
 * One user's live events without an end: after a break it goes on from the last row that was seen.
 */

import type { Server } from "../server/server.ts";
import { stream } from "../server/stream.ts";
import type { Failure } from "../workbench.ts";
import type { Status, StatusRow } from "./answers.ts";
import { eventsCall } from "./calls.ts";

/** Milliseconds before another try, growing to the last. */
const PAUSES = [1000, 2000, 5000, 10_000, 30_000] as const;

export type Connection =
  | { readonly state: "connecting" | "live" }
  /** It broke, and will be tried again. */
  | { readonly state: "waiting"; readonly failure?: Failure | undefined }
  /** Trying again would change nothing. */
  | { readonly state: "stopped"; readonly failure: Failure };

export interface Followed {
  readonly sdkAppId: number;
  readonly userId: string;
  /** The number of the last row that was seen. */
  readonly after: number;
}

interface Listener {
  readonly signal: AbortSignal;
  readonly onConnection: (connection: Connection) => void;
  readonly onStatus: (status: Status, seq: number) => void;
  readonly onRow: (row: StatusRow) => void;
}

/**
 * Refused for what was asked, which only the reader can change: too many requests pass by
 * themselves.
 */
function isFinal({ code, problem }: Failure): boolean {
  const status = Number(
    (problem as { status?: unknown } | undefined)?.status ?? /^http_(\d+)$/.exec(code)?.[1],
  );
  return (
    code === "redirected" || (status >= 400 && status < 500 && status !== 408 && status !== 429)
  );
}

/**
 * Ends early when the network is back, when the reader comes back to the tab, and when nobody
 * listens any more.
 */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController();
    const wake = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const until = { signal: over.signal };
    signal.addEventListener("abort", wake, until);
    addEventListener("online", wake, until);
    document.addEventListener("visibilitychange", () => document.hidden || wake(), until);
  });

/** Resolves when it was stopped. */
export async function follow(
  server: Server,
  { sdkAppId, userId, after }: Followed,
  listener: Listener,
): Promise<void> {
  const { signal, onConnection, onStatus, onRow } = listener;
  let seen = after;
  for (let tries = 0; ; tries++) {
    let renewed = false;
    const failure = await stream(server, eventsCall(sdkAppId, userId, seen), {
      signal,
      onEvent({ event, id, data }) {
        seen = Number(id ?? seen);
        if (event === "change") onRow(data as StatusRow);
        // The server ends every stream after five minutes and asks to be called again: that is no
        // break.
        if (event === "end") renewed = (data as { reason?: unknown }).reason === "lifetime";
        if (event !== "status") return;
        tries = 0;
        onConnection({ state: "live" });
        onStatus(data as Status, seen);
      },
    });
    if (signal.aborted) return;
    if (failure && isFinal(failure)) return onConnection({ state: "stopped", failure });
    if (!renewed) onConnection({ state: "waiting", failure });
    const wait = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
    await pause(Math.max(wait, (failure?.retryAfter ?? 0) * 1000), signal);
    if (signal.aborted) return;
  }
}
