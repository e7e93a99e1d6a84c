/** What sends a person something is done once, however often its request comes. */

import { sha256Hex } from "../bytes/digest.ts";
import type { Call } from "../http/call.ts";
import { Failure } from "../problems/failure.ts";
import { StorageError } from "../problems/storage-error.ts";
import type { BegunCheck } from "../push/save-check.ts";
import { type Idempotency, KEYS_MAXIMUM } from "../push/user-checks.ts";

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * What the request calls itself, if it does.
 *
 * @param asked all that makes it another one
 */
export async function idempotencyOf(
  call: Call,
  asked: object,
): Promise<Idempotency | undefined | Failure> {
  const key = call.header("Idempotency-Key");
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) return new Failure("idempotency_key_invalid");
  const fingerprint = await sha256Hex(JSON.stringify(asked), 12);
  return { key, name: await sha256Hex(key, 16), fingerprint };
}

interface Asked extends BegunCheck {
  readonly id: string;
  readonly dryRun: boolean;
}

/** `undefined` where it may be done, or the record of when it was. */
export async function beginOnce(
  call: Call,
  { id: checkId, user, at, dryRun, idempotency }: Asked,
): Promise<{ readonly record: unknown } | undefined | Failure> {
  const reply = await call.deps.users.apply(user, "checks", {
    kind: "begin_check",
    at,
    checkId,
    dryRun,
    ...(idempotency && { idempotency }),
  });
  switch (reply.kind) {
    case "started":
      return undefined;
    case "replayed":
      return { record: reply.record };
    case "unfinished":
      return new Failure("check_unfinished");
    case "key_reused":
      return new Failure("idempotency_key_reused");
    case "keys_exhausted":
      return new Failure("idempotency_keys_exhausted", {
        seconds: reply.retryAfter,
        maximum: KEYS_MAXIMUM,
      });
    case "limited":
      return new Failure("check_limited", { seconds: reply.retryAfter });
    default:
      return new Failure("internal_error");
  }
}

/** What was sent was sent: a store that fails now must not turn the answer into an error. */
export async function despiteStorage(call: Call, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    call.deps.log({ event: "push_check_not_recorded", requestId: call.requestId });
  }
}
