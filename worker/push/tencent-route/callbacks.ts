/**
 * Waiting for the callbacks about one push that was just sent: they land in the user's object,
 * which is watched for them.
 */

import type { UserKey } from "../../ports.ts";
import type { HistoryEntry, StatusState } from "../../status/state.ts";
import { readLines } from "../../status/stream.ts";
import type { Watched } from "../../storage/user-state.ts";
import type { PushEvent } from "../../tencent/webhooks/parse.ts";

/** How a push is told apart: a task by our own mark, a message by its random number. */
export type Mark = { readonly dataId: string } | { readonly msgRandom: number };

const isAbout = (event: PushEvent, mark: Mark): boolean =>
  "dataId" in mark ? event.dataId === mark.dataId : event.msgRandom === mark.msgRandom;

/** The part of a user's object that callbacks show in. */
export interface StatusFeed {
  watch(user: UserKey, domain: "status"): Promise<ReadableStream<Uint8Array>>;
}

export interface Callbacks {
  /** The next event about the push, or `undefined` when none comes in so many milliseconds. */
  next(mark: Mark, ms: number): Promise<PushEvent | undefined>;
  close(): void;
}

/** Has to be opened before the push is sent, or its first callback could be missed. */
export async function waitForCallbacks(users: StatusFeed, user: UserKey): Promise<Callbacks> {
  const { lines, close } = readLines(await users.watch(user, "status"));
  const heard: PushEvent[] = [];
  let arrived = (): void => {};
  let first = true;
  void (async () => {
    for await (const line of lines) {
      const { entries } = JSON.parse(line) as Watched<StatusState>;
      // The first line is history.
      if (!first)
        heard.push(...(entries as HistoryEntry[]).filter((entry) => entry.kind === "push"));
      first = false;
      arrived();
    }
  })().catch(() => undefined);

  const take = (mark: Mark): PushEvent | undefined => {
    const index = heard.findIndex((event) => isAbout(event, mark));
    return index < 0 ? undefined : heard.splice(index, 1)[0];
  };
  return {
    async next(mark, ms) {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        arrived();
      }, ms);
      try {
        for (;;) {
          const event = take(mark);
          if (event !== undefined || late) return event;
          await new Promise<void>((resolve) => {
            arrived = resolve;
          });
        }
      } finally {
        clearTimeout(timer);
      }
    },
    close,
  };
}
