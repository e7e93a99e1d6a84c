/**
 * Follows a user while it is wanted and on this page. What came stays when following ends, until
 * the reader asks for somebody else.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Server } from "../server/server.ts";
import type { Status, StatusRow } from "./answers.ts";
import { type Connection, follow } from "./follow.ts";

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
    const from = { sdkAppId, userId, after: latest.current.seen };
    void follow(server, from, {
      signal: control.signal,
      onConnection: (connection) => show(() => ({ connection })),
      onStatus: (status, seen) => show(() => ({ status, seen })),
      onRow: (row) => show(({ rows }) => ({ rows: [...rows, row] })),
    });
    return () => control.abort();
  }, [server, sdkAppId, userId, subject, on, round]);
  const current = heard?.subject === subject ? heard : undefined;
  const connection = on ? (current?.connection ?? { state: "connecting" as const }) : undefined;
  const live = { connection, status: current?.status, rows: current?.rows ?? [] };
  return [live, () => setRound((count) => count + 1)];
}
