/** One request and its answer's head, or why there is none. */

import { type Problem, SigpostError } from "./error.ts";
import { type OutgoingRequest, type RequestHeaders, requestOf } from "./request-of.ts";
import { isRepeatable } from "./retry.ts";
import type { InputOf, Operation } from "./types.ts";

/** An API key or an ID token; or the UserSig of a user whose own device speaks. */
export type Credential = string | { readonly userSig: string };

/** Asked for every request, so that what it gives may change. */
export interface AskedCredential {
  (signal: AbortSignal): Credential | undefined | Promise<Credential | undefined>;
  /** What it gave was refused. */
  forget?(): void;
}
export type CredentialSource = Credential | AskedCredential;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Place {
  readonly url: string;
  readonly credential?: CredentialSource | undefined;
  readonly fetch?: Fetch | undefined;
}

async function authorization(
  place: Place,
  operation: Operation,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { credential } = place;
  const given = typeof credential === "function" ? await credential(signal) : credential;
  if (given === undefined) return undefined;
  const [scheme, text] = typeof given === "string" ? ["Bearer", given] : ["UserSig", given.userSig];
  // Refused here: what a runtime says of such a header would have the credential in it.
  if (!/^[\x21-\x7e]+$/.test(text.trim()))
    throw new SigpostError("credential_malformed", { operation });
  return `${scheme} ${text.trim()}`;
}

/** Seconds, from a number or a date; `undefined` where there is neither. */
function retryAfter(answer: Response): number | undefined {
  const text = answer.headers.get("Retry-After") ?? "";
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

const discard = (answer: Response): void => {
  answer.body?.cancel().catch(() => {});
};

/** The answer's JSON object; `undefined` where it is something else. */
export async function readObject(answer: Response): Promise<object | undefined> {
  if (!/^application\/(problem\+)?json\b/.test(answer.headers.get("Content-Type") ?? "")) {
    discard(answer);
    return undefined;
  }
  const text = await answer.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

export const strange = (operation: Operation, { status, headers }: Response): SigpostError =>
  new SigpostError("not_sigpost", {
    operation,
    status,
    requestId: headers.get("X-Request-Id") ?? undefined,
  });

async function refusal(operation: Operation, answer: Response): Promise<SigpostError> {
  const problem = (await readObject(answer)) as Problem | undefined;
  const wait = retryAfter(answer);
  if (typeof problem?.code !== "string")
    return new SigpostError("not_sigpost", { operation, status: answer.status, retryAfter: wait });
  return new SigpostError(problem.code, {
    operation,
    status: answer.status,
    problem,
    retryAfter: wait,
    requestId: answer.headers.get("X-Request-Id") ?? undefined,
  });
}

/**
 * Deno sends a request again by itself when the connection breaks before the answer, unless its
 * body is a stream.
 */
const onceOnly = (body: string, repeatable: boolean): BodyInit =>
  repeatable || !("Deno" in globalThis) ? body : new Blob([body]).stream();

/** The good answer, its body unread. @throws {SigpostError} */
export async function send<Id extends Operation>(
  place: Place,
  operation: Id,
  input: InputOf<Id>,
  options: RequestHeaders,
  signal: AbortSignal,
): Promise<Response> {
  const { method, path, body, headers }: OutgoingRequest = requestOf(operation, input, options);
  const sent = new Headers(headers);
  const proof = await authorization(place, operation, signal);
  if (proof !== undefined) sent.set("Authorization", proof);
  const url = new URL(path, place.url).href;
  const init: RequestInit = { method, headers: sent, redirect: "manual", signal };
  if (body !== undefined) init.body = onceOnly(body, isRepeatable(operation, options));
  const answer = await overNetwork(operation, () => (place.fetch ?? fetch)(url, init));
  if (answer.ok) return answer;
  if (answer.type === "opaqueredirect" || (answer.status >= 300 && answer.status < 400)) {
    discard(answer);
    throw new SigpostError("redirected", { operation, status: answer.status || undefined });
  }
  if (answer.status === 401 && typeof place.credential === "function") place.credential.forget?.();
  throw await overNetwork(operation, () => refusal(operation, answer));
}

/** What a runtime throws over a connection that fails becomes `unreachable`. */
export async function overNetwork<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new SigpostError("unreachable", { operation, cause });
  }
}
