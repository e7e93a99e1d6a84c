/** The client: a method for each operation, one way to ask with the answer's head, one to stream. */

import { OPERATIONS } from "../worker/contract/operations.ts";
import { SigpostError } from "./error.ts";
import { within } from "./patience.ts";
import type { RequestHeaders } from "./request-of.ts";
import { isRepeatable, withRetries } from "./retry.ts";
import {
  type CredentialSource,
  overNetwork,
  type Place,
  readObject,
  send,
  strange,
} from "./send.ts";
import { stream } from "./stream.ts";
import type {
  Answered,
  InputOf,
  Operation,
  Paged,
  StreamEvent,
  Streamed,
  ValueOf,
} from "./types.ts";

/** Milliseconds. Longer than the server allows a vendor. */
const DEADLINE = 15_000;
const RETRIES = 2;
/** Milliseconds without a byte. The server keeps a quiet stream alive more often than this. */
const SILENCE = 45_000;

export interface ClientOptions extends Place {
  /** Of the server's sentences: `en`, `ja` or `zh`. */
  readonly language?: string | undefined;
  /** Milliseconds for a call with its retries; 15,000 where it is left out. */
  readonly timeout?: number | undefined;
  /** How often what is safe to ask again is asked again by itself; 2 where it is left out. */
  readonly retries?: number | undefined;
}

export interface CallOptions extends Omit<RequestHeaders, "accept"> {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds: for the call, or of silence on a stream (45,000). */
  readonly timeout?: number | undefined;
  /** In place of the client's own. */
  readonly credential?: CredentialSource | undefined;
}

export interface StreamCallOptions extends CallOptions {
  /** The connection broke, and will be tried again; without a failure where the server ended it. */
  readonly onBreak?: ((failure: SigpostError | undefined) => void) | undefined;
}

/** An answer with what its head says. */
export interface Answer<T> {
  readonly value: T;
  readonly status: number;
  /** For `ifMatch`. */
  readonly etag?: string;
  readonly headers: Headers;
}

type Arguments<Id extends Operation, Options> =
  Record<never, never> extends InputOf<Id>
    ? [input?: InputOf<Id>, options?: Options]
    : [input: InputOf<Id>, options?: Options];

type Issue = InputOf<"issueUserSigs">;
/** One user gets one UserSig, several get a list. */
interface IssueUserSigs {
  (
    input: Omit<Issue, "userIds"> & { readonly userId: string; readonly userIds?: never },
    options?: CallOptions,
  ): Promise<Extract<ValueOf<"issueUserSigs">, { readonly userSig: string }>>;
  (
    input: Omit<Issue, "userId"> & { readonly userIds: readonly string[]; readonly userId?: never },
    options?: CallOptions,
  ): Promise<Extract<ValueOf<"issueUserSigs">, { readonly userSigs: unknown }>>;
}

type Methods = {
  readonly [Id in Exclude<Answered, "issueUserSigs">]: (
    ...given: Arguments<Id, CallOptions>
  ) => Promise<ValueOf<Id>>;
} & {
  readonly [Id in Exclude<Streamed, Answered>]: (
    ...given: Arguments<Id, StreamCallOptions>
  ) => AsyncGenerator<StreamEvent<Id>, void>;
} & { readonly issueUserSigs: IssueUserSigs };

export interface Client extends Methods {
  /** As the method of this name, with what the answer's head says. */
  request<Id extends Answered>(
    operation: Id,
    ...given: Arguments<Id, CallOptions>
  ): Promise<Answer<ValueOf<Id>>>;
  /** A list, page by page. */
  pages<Id extends Paged>(
    operation: Id,
    ...given: Arguments<Id, CallOptions>
  ): AsyncGenerator<ValueOf<Id>, void>;
  /** As events, each as it comes. */
  stream<Id extends Streamed>(
    operation: Id,
    ...given: Arguments<Id, StreamCallOptions>
  ): AsyncGenerator<StreamEvent<Id>, void>;
}

/** Random, also on addresses without HTTPS, where browsers have no `randomUUID`. */
export const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** What reaches a person. */
const ONCE: ReadonlySet<Operation> = new Set(["checkPush", "sendTestMessage"]);

/**
 * A check or message is named by itself, so that it can be asked for again, by us or by a runtime
 * that repeats what it should not: at most one notification is sent.
 */
const keyFor = (operation: Operation): string | undefined =>
  ONCE.has(operation) ? newIdempotencyKey() : undefined;

type Given<Id extends Operation> = readonly [input?: InputOf<Id>, options?: StreamCallOptions];

export function createClient(client: ClientOptions): Client {
  const placeFor = ({ credential = client.credential }: CallOptions): Place => ({
    ...client,
    credential,
  });
  const headersFor = (operation: Operation, options: CallOptions): RequestHeaders => ({
    ...options,
    language: options.language ?? client.language,
    idempotencyKey: options.idempotencyKey ?? keyFor(operation),
  });

  const retriesOf = (operation: Operation, headers: RequestHeaders): number =>
    isRepeatable(operation, headers) ? (client.retries ?? RETRIES) : 0;

  async function request<Id extends Answered>(
    operation: Id,
    ...[input = {} as InputOf<Id>, options = {}]: Given<Id>
  ): Promise<Answer<ValueOf<Id>>> {
    const place = placeFor(options);
    const headers = headersFor(operation, options);
    const timeout = options.timeout ?? client.timeout ?? DEADLINE;
    const late = () => new SigpostError("timeout", { operation });
    return within(timeout, options.signal, late, (signal) =>
      withRetries(retriesOf(operation, headers), Date.now() + timeout, signal, async () => {
        const answer = await send(place, operation, input, headers, signal);
        const value = await overNetwork(operation, () => readObject(answer));
        if (value === undefined) throw strange(operation, answer);
        const etag = answer.headers.get("ETag");
        return {
          value: value as ValueOf<Id>,
          status: answer.status,
          headers: answer.headers,
          ...(etag !== null && { etag }),
        };
      }),
    );
  }

  async function* pages<Id extends Paged>(
    operation: Id,
    ...[input = {} as InputOf<Id>, options]: Given<Id>
  ): AsyncGenerator<ValueOf<Id>, void> {
    let cursor: string | undefined;
    do {
      const asked = cursor === undefined ? input : { ...input, cursor };
      const { value } = await request(operation, asked, options);
      yield value;
      ({ cursor } = value as { cursor?: string });
    } while (cursor !== undefined);
  }

  const streamed = <Id extends Streamed>(
    operation: Id,
    ...[input = {} as InputOf<Id>, options = {}]: Given<Id>
  ): AsyncGenerator<StreamEvent<Id>, void> => {
    const headers = headersFor(operation, options);
    return stream(placeFor(options), operation, input, {
      ...headers,
      retries: retriesOf(operation, headers),
      signal: options.signal,
      onBreak: options.onBreak,
      timeout: options.timeout ?? SILENCE,
    });
  };

  const methods = Object.fromEntries(
    (Object.keys(OPERATIONS) as Operation[]).map((operation) => [
      operation,
      operation === "watchUserStatus"
        ? (...given: Given<"watchUserStatus">) => streamed(operation, ...given)
        : async (...given: Given<Answered>) =>
            (await request(operation as Answered, ...given)).value,
    ]),
  );
  return { ...methods, request, pages, stream: streamed } as unknown as Client;
}
