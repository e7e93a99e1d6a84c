/**
 * Follows a user while it is wanted and on this page. What came stays when following ends, until
 * the reader asks for somebody else.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { clientOf } from "../server/client.ts";
import { failureOf } from "../server/failures.ts";
import type { Server } from "../server/server.ts";
import type { Failure } from "../workbench.ts";
import type { Status, StatusRow } from "./answers.ts";

export type Connection =
  | { readonly state: "connecting" | "live" }
  /** It broke, and will be tried again. */
  | { readonly state: "waiting"; readonly failure?: Failure | undefined }
  /** Trying again would change nothing. */
  | { readonly state: "stopped"; readonly failure: Failure };

export interface Live {
  readonly connection: Connection | undefined;
  /** The newest picture that came. */
  readonly status?: Status | undefined;
  /** Every row that came, oldest first. */
  readonly rows: readonly StatusRow[];
}

interface Heard extends Live {
  readonly subject: string;
  /** The number of the last row that was seen. */
  readonly seen: number;
}

interface LiveOptions {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  /** Another one with every edit of the UserID. */
  readonly subject: string;
  readonly on: boolean;
  /**
   * The number of the last row that is known otherwise: nothing between the answer and the first
   * event is missed.
   */
  readonly after: number;
}

/** @returns what came, and a function that tries again after it was stopped */
export function useLive({
  server,
  sdkAppId,
  userId,
  subject,
  on,
  after,
}: LiveOptions): readonly [Live, () => void] {
  const [heard, setHeard] = useState<Heard>();
  const [round, setRound] = useState(0);
  const latest = useRef<Heard>(undefined);
  useEffect(() => {
    if (!on) return;
    const control = new AbortController();
    const show = (change: (before: Heard) => Partial<Heard>) => {
      if (control.signal.aborted || !latest.current) return;
      latest.current = { ...latest.current, ...change(latest.current) };
      setHeard(latest.current);
    };
    if (latest.current?.subject !== subject)
      latest.current = { subject, seen: after, rows: [], connection: { state: "connecting" } };
    else show(() => ({ connection: { state: "connecting" } }));
    const { signal } = control;
    const follow = async (after: number) => {
      const events = clientOf(server).watchUserStatus(
        { sdkAppId, userId },
        {
          signal,
          lastEventId: String(after),
          onBreak: (error) => {
            const failure = error && failureOf(error, server);
            show(() => ({ connection: { state: "waiting", failure } }));
          },
        },
      );
      for await (const { event, data, id } of events)
        if (event === "change") show(({ rows }) => ({ rows: [...rows, data] }));
        else
          show(({ seen }) => ({
            connection: { state: "live" },
            status: data,
            seen: Number(id ?? seen),
          }));
    };
    follow(latest.current.seen).catch((error: unknown) => {
      const failure = failureOf(error, server, signal);
      show(() => ({ connection: { state: "stopped", failure } }));
    });
    return () => control.abort();
  }, [server, sdkAppId, userId, subject, on, round]);
  const current = heard?.subject === subject ? heard : undefined;
  const connection = on ? (current?.connection ?? { state: "connecting" as const }) : undefined;
  const live = { connection, status: current?.status, rows: current?.rows ?? [] };
  return [live, () => setRound((count) => count + 1)];
}
