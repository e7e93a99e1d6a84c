/**
 * Why a request came to nothing, in the reader's language, with the server's own sentences where it
 * sent some.
 */

import type { Sentence } from "../../worker/usersig/index.ts";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import type { Failure } from "../workbench.ts";
import type { Server } from "./server.ts";

/** What the page reads of an RFC 9457 problem; every member may be missing. */
export interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly remedy?: string;
  readonly requestId?: string;
}

/** @param problem the body, where it was JSON; without one the answer did not come from sigpost */
export function failureOf(
  response: Response,
  problem: Problem | undefined,
  { reader }: Server,
): Failure {
  const { failures } = reader.own;
  const wait = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const [cause, remedy] = problem
    ? sentenceFor(response.status, failures)
    : failures.notJson(reader.format.number(response.status));
  return {
    code: problem?.code ?? `http_${response.status}`,
    sentence: [problem?.detail ?? problem?.title ?? cause, problem?.remedy ?? remedy],
    retryAfter: Number.isFinite(wait) ? wait : undefined,
    problem,
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

/** For a request without an answer. @param late the deadline passed */
export function troubleOf(late: boolean, { reader }: Server): Failure {
  const { failures } = reader.own;
  if (late) return { code: "timeout", sentence: failures.timeout };
  return navigator.onLine
    ? { code: "network", sentence: failures.network }
    : { code: "offline", sentence: failures.offline };
}
