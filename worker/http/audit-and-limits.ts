/** Rate limiting and audit logging for authenticated requests. */

import type { Failures } from "../access/authenticate.ts";
import { addressBlock } from "../access/client-address.ts";
import { hasScope, type Principal } from "../access/scopes.ts";
import { type Actor, type AuditEvent, type AuditRow, rowOf } from "../audit/index.ts";
import { Failure } from "../problems/failure.ts";
import { PROBLEMS, type ProblemCode } from "../problems/problems.ts";
import { StorageError } from "../problems/storage-error.ts";
import type { Call } from "./call.ts";
import type { Route } from "./route.ts";

const waiting = (code: "rate_limited" | "authentication_rate_limited", seconds: number): Failure =>
  new Failure(code, { seconds });

export function limitRequests(
  call: Call,
  { kind, id, limitedAs = id }: Principal,
  name: string,
): Failure | undefined {
  const seconds = call.deps.requestGate.take(`${kind} ${limitedAs} ${name}`, call.milliseconds);
  return seconds === undefined ? undefined : waiting("rate_limited", seconds);
}

/** Nothing was presented that could have been guessed. */
const NOTHING_PRESENTED: readonly ProblemCode[] = ["credential_missing", "id_token_missing"];

/** Who asks, where nobody was recognised. */
const addressOf = (call: Call): Actor => ({
  kind: "address",
  id: addressBlock(call.deps.clientAddress(call.context)) || "unknown",
});

/** Requests to what is open to everybody, by the address that they come from. */
export function limitAddress(call: Call, name: string): Failure | undefined {
  const seconds = call.deps.publicGate.take(
    `public ${addressOf(call).id} ${name}`,
    call.milliseconds,
  );
  return seconds === undefined ? undefined : waiting("rate_limited", seconds);
}

/**
 * Failed authentications of the address that a request came from. With `about`, a count of its own:
 * what is guessed there is a secret of its own too, and somebody else's wrong one must not stand in
 * its way.
 */
export function failuresOf(call: Call, about = ""): Failures {
  const { failures } = call.deps;
  const address = () => `address ${addressOf(call).id}${about}`;
  return {
    hold(secret) {
      if (failures.isQuiet) return undefined;
      const seconds = failures.hold(address(), secret, call.milliseconds);
      if (seconds === undefined) return undefined;
      call.trace.actor = addressOf(call);
      return waiting("authentication_rate_limited", seconds);
    },
    succeeded: (secret) => failures.succeeded(address(), secret, call.milliseconds),
  };
}

/**
 * Signed with a key that nobody guesses, and often wrong by the dozen when an app has a fault: a
 * count of their own.
 */
const isSigned = (code: ProblemCode): boolean =>
  code.startsWith("id_token_") || code.startsWith("workload_") || code === "usersig_refused";

/** Counts a failed authentication against its address. */
function limitFailures(call: Call, refusal: Failure): Failure {
  const [status] = PROBLEMS[refusal.code];
  if (status !== 401 || NOTHING_PRESENTED.includes(refusal.code)) return refusal;
  const address = addressOf(call);
  call.trace.actor = address;
  const about = call.trace.guessed ?? (isSigned(refusal.code) ? " token" : "");
  const seconds = call.deps.failures.failed(`address ${address.id}${about}`, call.milliseconds);
  return seconds === undefined ? refusal : waiting("authentication_rate_limited", seconds);
}

/** UserIDs are written down where the request got as far as being about them. */
export const concernsUsers = (code: ProblemCode | "ok"): boolean =>
  code === "ok" || PROBLEMS[code][0] === 403;

/** What the operator who asks is about to do, as an event of the log. */
const operationOf = ({ trace, requestId }: Call): AuditEvent => ({
  actor: trace.actor as Actor,
  action: trace.action,
  sdkAppId: trace.sdkAppId,
  userIds: trace.userIds,
  code: "ok",
  requestId,
  single: true,
});

/** The row about what an operator does, for the commit that does it. */
export const operationRow = (call: Call): AuditRow => rowOf(operationOf(call), call.milliseconds);

/** Writes down first what is done in no commit of its own; what cannot be is not done. */
export async function recordFirst(call: Call): Promise<void> {
  const isDurable = await call.deps.trail.recordNow(operationOf(call), call.milliseconds);
  if (!isDurable) throw new StorageError("unavailable");
  call.trace.recorded = true;
}

const isOperator = (actor: Actor | Principal): boolean =>
  "scopes" in actor && hasScope(actor, "admin");

/** A refusal changed nothing; where the server failed, nobody can be sure. */
const mayHaveChanged = (code: ProblemCode | "ok"): boolean =>
  code === "ok" || PROBLEMS[code][0] >= 500;

/**
 * The end of every request: failures are counted, and what happened goes to the audit log, unless
 * it is there already. The answer to an operator waits for it where it is not known what was done.
 */
export function recordOutcome(
  call: Call,
  route: Route,
  answer: Response | Failure,
): Response | Failure | Promise<Response | Failure> {
  const final = answer instanceof Failure ? limitFailures(call, answer) : answer;
  const { action, recorded, sdkAppId, userIds } = call.trace;
  const code = answer instanceof Failure ? answer.code : "ok";
  if (recorded && code === "ok") return final;
  // An exchange that was refused for another reason than its token concerns an app, and so goes
  // into its log.
  const actor = call.trace.actor ?? (sdkAppId === undefined ? undefined : addressOf(call));
  // A HEAD is answered by the route of the GET.
  if (
    actor === undefined ||
    (action.startsWith("GET ") && !route.audited && actor.kind !== "address")
  )
    return final;
  const named = concernsUsers(code) ? userIds : undefined;
  const written = call.deps.trail.record({
    actor,
    action,
    sdkAppId,
    userIds: named,
    code,
    requestId: call.requestId,
    single:
      route.access !== "public" &&
      route.scope === "admin" &&
      isOperator(actor) &&
      mayHaveChanged(code),
    batch: named !== undefined && named.length > 1,
  });
  return written ? written.then(() => final) : final;
}
