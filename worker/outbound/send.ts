/**
 * One call to another service, bounded on every side: permitted address, deadline, size of the
 * answer, no redirects. Says how a call failed, and leaves to its caller what that means.
 */

import type { OriginOverrides } from "./overrides.ts";
import type { Permits } from "./permits.ts";
import { classifyTrouble, type Trouble } from "./trouble.ts";

export interface OutboundRequest {
  /** Which service it is, to count it by. One of few, and never a stranger's word. */
  readonly target: string;
  readonly url: string;
  readonly permits: Permits;
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Milliseconds for the whole exchange, the answer's body included. */
  readonly deadlineMs: number;
  /** Bytes of the answer's body, after decompression. */
  readonly maximumBytes: number;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * `not_permitted`: nothing was sent. `unreachable`: no connection, or it broke; `timed_out`: no
 * whole answer in time. After these two the other side may have acted all the same. `redirected`,
 * `too_large`: it answered, and the answer is not used.
 */
export type OutboundReason =
  | "not_permitted"
  | "unreachable"
  | "timed_out"
  | "redirected"
  | "too_large";

export class OutboundFailure {
  readonly reason: OutboundReason;
  /** Whom it was meant for: safe to show, unlike the whole URL. */
  readonly host: string;
  /** Of the answer, where one had begun. */
  readonly status: number | undefined;
  /** More about `unreachable`, as far as the runtime tells. */
  readonly trouble: Trouble | undefined;

  constructor(reason: OutboundReason, host: string, status?: number, trouble?: Trouble) {
    this.reason = reason;
    this.host = host;
    this.status = status;
    this.trouble = trouble;
  }
}

/** Never rejects. */
export type Outbound = (request: OutboundRequest) => Promise<OutboundAnswer | OutboundFailure>;

export interface OutboundOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly overrides?: OriginOverrides | undefined;
}

/**
 * The body as text, or `undefined` when it is larger than it may be. Always read to its end or
 * cancelled: an unread body holds a connection.
 */
async function boundedText({ body }: Response, maximum: number): Promise<string | undefined> {
  if (body === null) return "";
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maximum) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

export function createOutbound({ fetch, overrides }: OutboundOptions): Outbound {
  return async ({ url, permits, method = "GET", headers = {}, body, deadlineMs, maximumBytes }) => {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    // A name or password in a URL would travel to the log of whatever stands between.
    if (address?.username !== "" || address.password !== "" || !permits(address))
      return new OutboundFailure("not_permitted", address?.host ?? "");
    const { origin, host, pathname, search } = address;
    const controller = new AbortController();
    // Not AbortSignal.timeout: its timer cannot be cleared, and keeps a Durable Object awake after
    // the answer.
    const timer = setTimeout(() => controller.abort(), deadlineMs);
    let answered: number | undefined;
    try {
      const response = await fetch(`${overrides?.get(origin) ?? origin}${pathname}${search}`, {
        method,
        headers: { ...headers },
        redirect: "manual",
        signal: controller.signal,
        ...(body !== undefined && { body }),
      });
      const { status, type } = response;
      answered = status;
      if (type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304)) {
        await response.body?.cancel();
        return new OutboundFailure("redirected", host, status);
      }
      const text = await boundedText(response, maximumBytes);
      if (text === undefined) return new OutboundFailure("too_large", host, status);
      return { status, headers: response.headers, text };
    } catch (error) {
      if (controller.signal.aborted) return new OutboundFailure("timed_out", host, answered);
      return new OutboundFailure("unreachable", host, answered, classifyTrouble(error));
    } finally {
      clearTimeout(timer);
    }
  };
}
