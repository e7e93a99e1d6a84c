/**
 * One request to this server -> its JSON, or why not. Every way to fail has a cause and a remedy;
 * nothing is thrown.
 */

import type { Outcome } from "../workbench.ts";
import { failureOf, type Problem, troubleOf } from "./failures.ts";
import { type ApiCall, methodOf } from "./paths.ts";
import type { Server } from "./server.ts";

interface RequestOptions<T> {
  readonly signal?: AbortSignal | undefined;
  /**
   * The answer's shape; anything else did not come from sigpost. An answer without a body is read
   * as `{}`.
   */
  readonly accepts: (value: Partial<T>) => boolean;
}

/** Milliseconds. Longer than the server allows a vendor. */
const DEADLINE = 15_000;

/** @param accept the media type of the answer */
export async function openRequest(
  server: Server,
  call: ApiCall,
  accept: string,
  signal: AbortSignal,
): Promise<Response> {
  const response = await fetch(call.path, {
    method: methodOf(call),
    headers: {
      Authorization: `Bearer ${server.apiKey}`,
      Accept: accept,
      "Accept-Language": server.reader.language,
      ...(call.body && { "Content-Type": "application/json" }),
      ...call.headers,
    },
    ...(call.body && { body: JSON.stringify(call.body) }),
    cache: "no-store",
    redirect: "manual",
    signal,
  });
  if (response.status === 401) server.onRefused?.();
  return response;
}

/** The answer's JSON object, if it is one. */
export const readObject = async (response: Response): Promise<object | undefined> => {
  if (response.status === 204) return {};
  const value: unknown = await response.json().catch(() => undefined);
  return typeof value === "object" && value !== null ? value : undefined;
};

export async function request<T>(
  server: Server,
  call: ApiCall,
  { signal, accepts }: RequestOptions<T>,
): Promise<Outcome<T>> {
  const { failures } = server.reader.own;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), DEADLINE);
  try {
    const response = await openRequest(
      server,
      call,
      "application/json",
      signal ? AbortSignal.any([signal, clock.signal]) : clock.signal,
    );
    if (response.type === "opaqueredirect")
      return { failure: { code: "redirected", sentence: failures.redirected } };
    const read = await readObject(response);
    if (response.ok && read && accepts(read as Partial<T>)) return { value: read as T };
    return {
      failure: failureOf(response, response.ok ? undefined : (read as Problem | undefined), server),
    };
  } catch {
    return { failure: troubleOf(clock.signal.aborted, server) };
  } finally {
    clearTimeout(timer);
  }
}
