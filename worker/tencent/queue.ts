/**
 * One call after another with a pause between: Tencent's trace APIs take one a second (1047/71896).
 */

/** Milliseconds from one call's start to the next one's. */
export const TRACE_SPACING_MS = 1_100;

export interface Queue {
  /** Runs `work` when its turn comes. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** @param wait resolves after so many milliseconds */
export function createQueue(
  spacingMs: number,
  clock: () => number,
  wait: (ms: number) => Promise<void>,
): Queue {
  let tail: Promise<unknown> = Promise.resolve();
  let last = Number.NEGATIVE_INFINITY;
  return {
    run<T>(work: () => Promise<T>): Promise<T> {
      const turn = tail.then(async () => {
        // Not for longer where the clock went back.
        const pause = Math.min(spacingMs, last + spacingMs - clock());
        if (pause > 0) await wait(pause);
        last = clock();
        return work();
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
