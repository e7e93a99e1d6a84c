/** Waiting, with an end: deadlines, pauses, and the caller's own signal. */

/** Milliseconds. */
const HOUR = 3_600_000;

/**
 * Does `work` until the time is over or the caller aborts; then throws what `late` makes, or the
 * caller's reason, as `fetch` does. Waits no longer even where the work does not listen.
 */
export async function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  late: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const control = new AbortController();
  const leave = () => control.abort(signal?.reason);
  signal?.addEventListener("abort", leave);
  // Longer ones overflow and would end at once.
  const timer = setTimeout(() => control.abort(late()), Math.min(milliseconds, HOUR));
  try {
    const over = new Promise<never>((_, reject) =>
      control.signal.addEventListener("abort", () => reject(control.signal.reason)),
    );
    return await Promise.race([over, work(control.signal)]);
  } catch (error) {
    // Whatever the work made of being ended.
    throw control.signal.aborted ? control.signal.reason : error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
}

/** What a browser has, and other places may not. */
interface Surroundings extends Partial<Pick<EventTarget, "addEventListener">> {
  readonly document?: EventTarget & { readonly hidden: boolean };
}

/**
 * Throws the reason when the caller aborts. @param early ends it when the network is back, and when
 *   the reader comes back to the tab
 */
export async function pause(
  milliseconds: number,
  signal: AbortSignal | undefined,
  early = false,
): Promise<void> {
  signal?.throwIfAborted();
  const over = new AbortController();
  const { addEventListener, document } = globalThis as Surroundings;
  await new Promise<void>((resolve) => {
    const until = { signal: over.signal };
    const timer = setTimeout(resolve, Math.min(milliseconds, HOUR));
    const wake = () => resolve();
    signal?.addEventListener("abort", wake, until);
    over.signal.addEventListener("abort", () => clearTimeout(timer));
    if (!early) return;
    addEventListener?.call(globalThis, "online", wake, until);
    document?.addEventListener("visibilitychange", () => document.hidden || wake(), until);
  });
  over.abort();
  signal?.throwIfAborted();
}

/** Milliseconds that differ, so that not everybody comes back at once. */
export const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random() / 2);
