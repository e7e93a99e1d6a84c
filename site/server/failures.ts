/**
 * Why a request came to nothing, in the reader's language, with the server's own sentences where it
 * sent some.
 */

import { SigpostError } from "../../client/index.ts";
import type { Sentence } from "../../worker/usersig/index.ts";
import type { Failure } from "../workbench.ts";
import type { Server } from "./server.ts";

/** @throws what is no failure of a request */
export function failureOf(error: unknown, server: Server, signal?: AbortSignal): Failure {
  // Who left looks at no failure.
  if (signal?.aborted) return { code: "aborted", sentence: ["", ""] };
  if (!(error instanceof SigpostError)) throw error;
  const { code, status, detail, remedy, fault, problem, requestId } = error;
  // A setting that only the operator can change is no better in a minute.
  const waits = status !== 503 || fault !== "operator";
  const { reader, onRefused } = server;
  const { failures } = reader.own;
  if (status === 401) onRefused?.();
  const own: Readonly<Record<string, Sentence>> = {
    timeout: failures.timeout,
    unreachable: failures.network,
    offline: failures.offline,
    redirected: failures.redirected,
    not_sigpost: failures.notJson(reader.format.number(status ?? 200)),
    unaddressable: failures.unaddressable,
  };
  const name = code === "unreachable" && !navigator.onLine ? "offline" : code;
  return {
    code: name,
    sentence: (!problem && own[name]) || [detail, remedy],
    retryAfter: waits ? error.retryAfter : undefined,
    problem,
    requestId,
  };
}
