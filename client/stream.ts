/**
 * Operations that answer with events. A user's status goes on without an end: after a break it is
 * asked for again, from the last event that was seen. A run goes on only where its request has an
 * idempotency key, with which the server does nothing twice.
 */

import { type Problem, SigpostError } from "./error.ts";
import { createEventReader, type RawEvent } from "./event-reader.ts";
import { jittered, pause, within } from "./patience.ts";
import type { RequestHeaders } from "./request-of.ts";
import { overNetwork, type Place, send, strange } from "./send.ts";
import type { InputOf, StreamEvent, Streamed } from "./types.ts";

/** Milliseconds before another try, growing to the last. */
const PAUSES = [1000, 2000, 5000, 10_000, 30_000] as const;

export interface StreamOptions extends RequestHeaders {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a byte. */
  readonly timeout: number;
  /** Of a run; a user's status is followed without an end. */
  readonly retries: number;
  /** The connection broke, and will be tried again; without a failure where the server ended it. */
  readonly onBreak?: ((failure: SigpostError | undefined) => void) | undefined;
}

interface AnyEvent {
  readonly event: string;
  readonly data: unknown;
  readonly id?: string;
}

/** One connection's events, until the server ends it. */
async function* listen<Id extends Streamed>(
  place: Place,
  operation: Id,
  input: InputOf<Id>,
  options: StreamOptions,
): AsyncGenerator<RawEvent> {
  const { signal, timeout } = options;
  const control = new AbortController();
  const patiently = <T>(work: () => Promise<T>): Promise<T> =>
    within(timeout, signal, () => new SigpostError("timeout", { operation }), work);
  try {
    const answer = await patiently(() =>
      send(place, operation, input, { ...options, accept: "text/event-stream" }, control.signal),
    );
    const type = answer.headers.get("Content-Type") ?? "";
    if (!answer.body || !type.startsWith("text/event-stream")) throw strange(operation, answer);
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    const read = createEventReader();
    for (;;) {
      const { done, value } = await patiently(() => overNetwork(operation, () => reader.read()));
      if (done) return;
      yield* read(decoder.decode(value, { stream: true }));
    }
  } finally {
    // Also when the caller leaves its loop.
    control.abort();
  }
}

/** Refused for what was asked: trying again would change nothing. */
const isFinal = ({ code, status = 0 }: SigpostError): boolean =>
  code === "redirected" ||
  code === "credential_malformed" ||
  (status >= 400 &&
    status < 500 &&
    status !== 408 &&
    status !== 429 &&
    code !== "check_unfinished");

function parse(operation: Streamed, { event, data, id }: RawEvent): AnyEvent {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch (cause) {
    throw new SigpostError("not_sigpost", { operation, cause });
  }
  if (event === "problem") {
    const problem = value as Problem;
    throw new SigpostError(problem.code, { operation, problem });
  }
  return { event, data: value, ...(id !== undefined && { id }) };
}

export async function* stream<Id extends Streamed>(
  place: Place,
  operation: Id,
  input: InputOf<Id>,
  options: StreamOptions,
): AsyncGenerator<StreamEvent<Id>> {
  const endless = operation === "watchUserStatus";
  const tries = endless ? Number.POSITIVE_INFINITY : options.retries;
  let { lastEventId } = options;
  let given = 0;
  for (let failed = 0; ; failed++) {
    let failure: SigpostError | undefined;
    let renewed = false;
    let again = given;
    try {
      for await (const raw of listen(place, operation, input, { ...options, lastEventId })) {
        lastEventId = raw.id ?? lastEventId;
        const event = parse(operation, raw);
        if (event.event === "end") {
          // The server ends every stream after a while and asks to be called again: no break.
          renewed = (event.data as { reason?: unknown }).reason === "lifetime";
          break;
        }
        // A run that is told again begins with what was told.
        if (!endless && event.event === "stage" && again-- > 0) continue;
        given++;
        if (event.event !== "stage") failed = 0;
        yield event as StreamEvent<Id>;
        if (event.event === "result") return;
      }
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof SigpostError)) throw error;
      failure = error;
      if (isFinal(error) || error.code === "internal_error") throw error;
    }
    if (failed >= tries) throw failure ?? new SigpostError("unreachable", { operation });
    if (!renewed) options.onBreak?.(failure);
    const wait = jittered(PAUSES[Math.min(failed, PAUSES.length - 1)] ?? 0);
    const asked = failure?.retryAfter;
    await pause(Math.max(wait, (asked ?? 0) * 1000), options.signal, asked === undefined);
  }
}
