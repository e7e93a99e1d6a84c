/** A call -> what is sent for it, but for the credential and the address. Pure. */

import { type Method, OPERATIONS } from "../worker/contract/operations.ts";
import { SigpostError } from "./error.ts";
import type { InputOf, Operation } from "./types.ts";

/** What a request may say beside its input. */
export interface RequestHeaders {
  /** Of the server's sentences: `en`, `ja` or `zh`. */
  readonly language?: string | undefined;
  /** Names what is meant, so that it is done once however often it is asked for. */
  readonly idempotencyKey?: string | undefined;
  /** The ETag of the version that is to be changed, or `*`. */
  readonly ifMatch?: string | undefined;
  /** Where a stream goes on. */
  readonly lastEventId?: string | undefined;
  /** `application/json` where it is left out. */
  readonly accept?: string | undefined;
}

export interface OutgoingRequest {
  readonly method: Method;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

const hasBody = (method: Method): boolean => method === "POST" || method === "PUT";

/** @throws {SigpostError} when no address can have the value of a name of the path */
export function requestOf<Id extends Operation>(
  operation: Id,
  input: InputOf<Id>,
  options: RequestHeaders = {},
): OutgoingRequest {
  const [method, template] = OPERATIONS[operation];
  const rest: Record<string, unknown> = { ...input };
  let path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined) throw new TypeError(`${operation}: ${name} is missing.`);
    // Every runtime would take dots for steps to another path, however they are written.
    if (value === "" || value === "." || value === "..")
      throw new SigpostError("unaddressable", { operation });
    return encodeURIComponent(value as string | number);
  });
  if (!hasBody(method)) {
    const given = Object.entries(rest).filter(([, value]) => value !== undefined);
    if (given.length > 0) path += `?${new URLSearchParams(given as [string, string][])}`;
  }
  const { accept = "application/json", language, idempotencyKey, ifMatch, lastEventId } = options;
  const headers = {
    Accept: accept,
    "Accept-Language": language,
    "Idempotency-Key": idempotencyKey,
    "If-Match": ifMatch,
    "Last-Event-ID": lastEventId,
    "Content-Type": hasBody(method) ? "application/json" : undefined,
  };
  return {
    method,
    path,
    headers: Object.fromEntries(
      Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    ...(hasBody(method) && { body: JSON.stringify(rest) }),
  };
}
