/**
 * Server-sent events over fetch, because `EventSource` cannot carry an API key. Like `request`, it
 * never throws.
 */

import type { Failure } from "../workbench.ts";
import { failureOf, type Problem, troubleOf } from "./failures.ts";
import type { ApiCall } from "./paths.ts";
import { openRequest, readObject } from "./request.ts";
import type { Server } from "./server.ts";

export interface ServerEvent {
  readonly event: string;
  readonly id?: string | undefined;
  readonly data: unknown;
}

interface StreamOptions {
  /** The reader left, or asked something else. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: ServerEvent) => void;
}

/** Milliseconds without a byte. The server keeps a quiet stream alive more often than this. */
const SILENCE = 45_000;

/**
 * Text of an event stream as it arrives -> its events; what is incomplete is kept for the next
 * piece (WHATWG HTML §9.2.6).
 */
export function createEventReader(): (piece: string) => ServerEvent[] {
  let rest = "";
  return (piece) => {
    const blocks = (rest + piece).split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => {
      const fields = new Map<string, string>();
      for (const line of block.split("\n")) {
        const [, name, value] = /^(event|data|id): ?(.*)$/.exec(line) ?? [];
        if (name !== undefined) fields.set(name, (fields.get(name) ?? "") + (value ?? ""));
      }
      const data = fields.get("data");
      return data === undefined
        ? []
        : [
            {
              event: fields.get("event") ?? "message",
              id: fields.get("id"),
              data: JSON.parse(data),
            },
          ];
    });
  };
}

/** @returns why the stream ended; `undefined` when the server closed it or the reader left */
export async function stream(
  server: Server,
  call: ApiCall,
  { signal, onEvent }: StreamOptions,
): Promise<Failure | undefined> {
  const clock = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => clock.abort(), SILENCE);
  };
  try {
    wait();
    const response = await openRequest(
      server,
      call,
      "text/event-stream",
      AbortSignal.any([signal, clock.signal]),
    );
    if (response.type === "opaqueredirect")
      return { code: "redirected", sentence: server.reader.own.failures.redirected };
    if (
      !response.ok ||
      !response.body ||
      !response.headers.get("Content-Type")?.startsWith("text/event-stream")
    )
      return failureOf(
        response,
        response.ok ? undefined : ((await readObject(response)) as Problem | undefined),
        server,
      );
    const read = createEventReader();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      wait();
      for (const event of read(value)) onEvent(event);
    }
  } catch {
    return signal.aborted ? undefined : troubleOf(clock.signal.aborted, server);
  } finally {
    clearTimeout(timer);
  }
}
