/**
 * One user's live events for one reader: what was missed, the picture now, then each change as it
 * comes.
 */

import type { Language } from "../messages/index.ts";
import type { Watched } from "../storage/user-state.ts";
import { type HistoryRow, historyRow, type StatusAnswer, statusAnswer } from "./answer.ts";
import type { HistoryEntry, StatusState } from "./state.ts";

export interface Lines {
  readonly lines: AsyncGenerator<string, void>;
  /** Ends them, also while one is being waited for. */
  readonly close: () => void;
}

/** The lines of a byte stream, without the empty ones, which only keep the connection. */
export function readLines(stream: ReadableStream<Uint8Array>): Lines {
  const reader = stream.getReader();
  async function* lines(): AsyncGenerator<string, void> {
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const whole = text.split("\n");
      text = whole.pop() as string;
      yield* whole.filter((line) => line !== "");
    }
  }
  return { lines: lines(), close: () => void reader.cancel().catch(() => undefined) };
}

export interface Reader {
  readonly userId: string;
  readonly language: Language;
  /** Milliseconds. */
  readonly clock: () => number;
  /**
   * The last event that the reader has seen; `undefined` on its first visit, which gets no history.
   */
  readonly lastEventId?: number;
}

/** What a reader is sent, as a server-sent event. */
type StatusStreamEvent =
  | { readonly event: "change"; readonly id: number; readonly data: HistoryRow }
  | { readonly event: "status"; readonly id: number; readonly data: StatusAnswer };

/**
 * `change`: a row of the history. `status`: the whole answer after it. Both carry the row's number
 * as event ID.
 */
export async function* statusEvents(
  lines: AsyncGenerator<string, void>,
  { userId, language, clock, lastEventId }: Reader,
): AsyncGenerator<StatusStreamEvent | string, void> {
  let seen = lastEventId;
  let first = true;
  for await (const line of lines) {
    const { state, entries, watchers } = JSON.parse(line) as Watched<StatusState>;
    const rows = entries as readonly HistoryEntry[];
    // A line that tells nothing new, or tells of a time before what was told, is none.
    if (!first && seen !== undefined && state.seq <= seen) continue;
    first = false;
    if (seen === undefined) yield `watchers ${watchers}`;
    for (const row of rows)
      if (seen !== undefined && row.seq > seen)
        yield { event: "change", id: row.seq, data: historyRow(row) };
    seen = state.seq;
    yield { event: "status", id: state.seq, data: statusAnswer(userId, state, clock(), language) };
  }
}
