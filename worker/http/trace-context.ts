/**
 * What a request says of the trace that it belongs to, and what its caller calls it. Both come from
 * strangers and go into the log, so what is not exactly in form is not there.
 */

/** https://www.w3.org/TR/trace-context/#traceparent-header; lower case only. */
const TRACEPARENT = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/;
const ZERO = /^0+$/;

export interface TraceContext {
  readonly traceId: string;
  /** The caller's own part of the trace. */
  readonly parentId: string;
  /** 1 where the caller records the trace. */
  readonly sampled: 0 | 1;
}

/** Characters; the standard has 55, and later versions may add to that. */
const TRACEPARENT_MAXIMUM = 256;

export function readTraceparent(text: string | undefined): TraceContext | undefined {
  if (text === undefined || text.length > TRACEPARENT_MAXIMUM) return undefined;
  const [, version, traceId, parentId, flags, more] = TRACEPARENT.exec(text) ?? [];
  if (traceId === undefined || parentId === undefined || flags === undefined) return undefined;
  if (version === "ff" || (version === "00" && more !== undefined)) return undefined;
  if (ZERO.test(traceId) || ZERO.test(parentId)) return undefined;
  return { traceId, parentId, sampled: Number.parseInt(flags, 16) & 1 ? 1 : 0 };
}

const REQUEST_ID = /^[\w.-]{1,64}$/;
/** An API key in the wrong header would be one too. */
const KEY = /^sgp_/i;

/** The caller's name for its request. Ours is another one, and is the one that is answered. */
export const readRequestId = (text: string | undefined): string | undefined =>
  text !== undefined && REQUEST_ID.test(text) && !KEY.test(text) ? text : undefined;
