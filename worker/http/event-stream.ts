/**
 * Server-sent events (HTML Standard §9.2): frames, heartbeats, a bounded life. What is sent is the
 * caller's matter.
 */

/** Milliseconds between comments that keep proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;
/**
 * Milliseconds: clients reconnect from the last event ID, so that a deployment or a dead client
 * never holds a stream for long.
 */
const LIFETIME_MS = 300_000;

export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
  readonly id?: number;
}

export const frame = ({ event, data, id }: StreamEvent): string =>
  `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

export interface Pacing {
  readonly heartbeatMs?: number;
  readonly lifetimeMs?: number;
  /** Aborted when the process is going to end. */
  readonly closing?: AbortSignal | undefined;
}

const ending = (reason: "lifetime" | "interrupted" | "shutdown"): string =>
  frame({ event: "end", data: { reason } });

/**
 * Events of `source` as they come; a text becomes a comment. When the stream's life or the process
 * ends, the reader is told to come back.
 *
 * @param close called once when nobody reads any more; has to make `source` end, which may be
 *   waiting for its next event
 */
export function eventStream(
  source: AsyncIterable<StreamEvent | string>,
  close: () => void,
  { heartbeatMs = HEARTBEAT_MS, lifetimeMs = LIFETIME_MS, closing }: Pacing = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const send = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(": \n\n"), heartbeatMs);
      const end = (last?: string): void => {
        if (!open) return;
        if (last !== undefined) send(last);
        stop();
        controller.close();
      };
      const life = setTimeout(() => end(ending("lifetime")), lifetimeMs);
      const shut = (): void => end(ending("shutdown"));
      closing?.addEventListener("abort", shut);
      stop = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        clearTimeout(life);
        closing?.removeEventListener("abort", shut);
        close();
      };
      send("retry: 1000\n\n");
      void (async () => {
        try {
          for await (const item of source)
            send(typeof item === "string" ? `: ${item}\n\n` : frame(item));
          end();
        } catch {
          end(ending("interrupted"));
        }
      })();
    },
    cancel: () => stop(),
  });
}
