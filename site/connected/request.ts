/** One request to this server -> its JSON, or why not. Every way to fail has a cause and a remedy; nothing is thrown. */

import type { Sentence } from "../../worker/usersig/index.ts";
import type { Failure, Outcome } from "../bench.ts";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import type { Reader } from "../i18n/texts.ts";

export interface Server {
  readonly apiKey: string;
  /** The server's sentences come in the reader's language. */
  readonly reader: Reader<ConnectedTexts>;
}

interface RequestOptions<T> {
  readonly body?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal | undefined;
  /** The answer's shape; anything else did not come from sigpost. */
  readonly accepts: (value: Partial<T>) => boolean;
}

/** Milliseconds. */
const DEADLINE = 15_000;

/** What the page reads of an RFC 9457 problem; every member may be missing. */
interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly requestId?: string;
}

export async function request<T>(
  server: Server,
  path: string,
  { body, signal, accepts }: RequestOptions<T>,
): Promise<Outcome<T>> {
  const { failures } = server.reader.own;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), DEADLINE);
  try {
    const response = await fetch(path, {
      method: body ? "POST" : "GET",
      headers: {
        Authorization: `Bearer ${server.apiKey}`,
        Accept: "application/json",
        "Accept-Language": server.reader.language,
        ...(body && { "Content-Type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      cache: "no-store",
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, clock.signal]) : clock.signal,
    });
    if (response.type === "opaqueredirect") return failed("redirected", failures.redirected);
    const value: unknown = await response.json().catch(() => undefined);
    const read = typeof value === "object" && value !== null ? value : undefined;
    if (response.ok && read && accepts(read as Partial<T>)) return { value: read as T };
    return { failure: failureOf(response, response.ok ? undefined : (read as Problem | undefined), server.reader) };
  } catch {
    if (clock.signal.aborted) return failed("timeout", failures.timeout);
    return navigator.onLine ? failed("network", failures.network) : failed("offline", failures.offline);
  } finally {
    clearTimeout(timer);
  }
}

const failed = (code: string, sentence: Sentence): { failure: Failure } => ({ failure: { code, sentence } });

function failureOf(
  response: Response,
  problem: Problem | undefined,
  { own: { failures }, format }: Reader<ConnectedTexts>,
): Failure {
  const wait = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const known = problem && sentenceFor(response.status, failures);
  const [cause, remedy] = known ?? failures.notJson(format.number(response.status));
  return {
    code: problem?.code ?? `http_${response.status}`,
    sentence: [problem?.detail ?? problem?.title ?? cause, problem?.remedy ?? remedy],
    retryAfter: Number.isFinite(wait) ? wait : undefined,
    requestId: problem?.requestId ?? response.headers.get("X-Request-Id") ?? undefined,
  };
}

/** For a problem without sentences of its own. */
function sentenceFor(status: number, failures: ConnectedTexts["failures"]): Sentence {
  if (status === 401) return failures.unauthorized;
  if (status === 403) return failures.forbidden;
  if (status === 404) return failures.notFound;
  if (status === 429) return failures.limited;
  return status >= 500 ? failures.server : failures.other(String(status));
}
