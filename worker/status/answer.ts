/**
 * The status answer of the contract: the stored picture, settled at this moment, judged and put
 * into words.
 */

import type { Language } from "../messages/index.ts";
import type { Explained } from "../tencent/explain.ts";
import type { ClientStatus } from "../tencent/terms.ts";
import { rfc3339 } from "../usersig/index.ts";
import { fillSentence } from "../usersig/sentences.ts";
import type { Source } from "./event.ts";
import { clientsAt, overallStatus } from "./log.ts";
import type { Why } from "./rules.ts";
import { verdictSentences } from "./sentences.ts";
import type { HistoryEntry, StatusState } from "./state.ts";
import { judge, type PushVerdict, type VerdictCode } from "./verdict.ts";

export interface StatusAnswer {
  readonly userId: string;
  readonly status: ClientStatus | "Unknown";
  readonly clients: readonly {
    readonly platform: string;
    readonly deviceId?: string;
    readonly status: ClientStatus;
    readonly since: string;
    readonly source: Source;
    readonly why: Why;
  }[];
  readonly offlinePush: {
    readonly verdict: PushVerdict;
    readonly code: VerdictCode;
    readonly cause: string;
    readonly nextStep: string;
  };
  readonly sources: readonly {
    readonly source: Source;
    readonly lastHeardAt?: string;
    /** Seconds. */
    readonly age?: number;
    /** Why a live query just now failed. */
    readonly error?: Explained;
  }[];
  readonly observedAt: string;
}

const time = (ms: number): string => rfc3339(Math.floor(ms / 1000));

const SOURCES: readonly Source[] = ["webhook", "query", "app"];

/** @param now milliseconds */
export function statusAnswer(
  userId: string,
  { log, imported }: StatusState,
  now: number,
  language: Language,
  queryError?: Explained,
): StatusAnswer {
  const clients = clientsAt(log, now);
  const { verdict, code, evidence } = judge({ clients, heard: log.heard, imported }, now);
  const [cause, nextStep] = fillSentence(verdictSentences(language)[code], evidence);
  return {
    userId,
    status: overallStatus(clients),
    // A clock that runs ahead must not show a future "since".
    clients: clients.map(({ platform, deviceId, status, since, source, why }) => ({
      platform,
      ...(deviceId !== undefined && { deviceId }),
      status,
      since: time(Math.min(since, now)),
      source,
      why,
    })),
    offlinePush: { verdict, code, cause, nextStep },
    sources: SOURCES.flatMap((source): StatusAnswer["sources"] => {
      const heard = log.heard[source];
      const error = source === "query" ? queryError : undefined;
      if (heard === undefined) return error ? [{ source, error }] : [];
      const age = Math.max(0, Math.round((now - heard) / 1000));
      return [{ source, lastHeardAt: time(heard), age, ...(error && { error }) }];
    }),
    observedAt: time(now),
  };
}

type Row<Entry> = Entry extends HistoryEntry
  ? Omit<Entry, "at" | "receivedAt" | "since"> & { readonly at: string }
  : never;
export type HistoryRow = Row<HistoryEntry>;

/**
 * An event of the history in the contract's form: times as text, what we need only for ourselves
 * left out.
 */
export function historyRow(entry: HistoryEntry): HistoryRow {
  const { at, seq, ...rest } = entry;
  const { receivedAt: _, since: __, ...shown } = rest as Record<string, unknown>;
  return { seq, at: time(at), ...shown } as HistoryRow;
}

/** One line for each client, and the verdict under them. */
export function statusLines({ clients, offlinePush, status }: StatusAnswer): (string | string[])[] {
  const rows = clients.map(({ platform, deviceId, status, since, source }) => [
    platform + (deviceId === undefined ? "" : `/${deviceId}`),
    status,
    since,
    source,
  ]);
  const { verdict, code, cause, nextStep } = offlinePush;
  return [...(rows.length > 0 ? rows : [status]), `${verdict}: ${code}: ${cause} ${nextStep}`];
}
