/** A finished check's place in the user's history, whichever route it took. */

import type { UserKey } from "../ports.ts";
import type { CheckRecord } from "./record.ts";
import type { TencentCheckRecord } from "./tencent-route/record.ts";
import type { ChecksStore, Idempotency } from "./user-checks.ts";

/** As it was begun. */
export interface BegunCheck {
  readonly user: UserKey;
  /** Unix seconds. */
  readonly at: number;
  readonly idempotency?: Idempotency;
}

export async function saveCheck(
  { users }: { readonly users: ChecksStore },
  { user, at: begunAt, idempotency }: BegunCheck,
  record: CheckRecord | TencentCheckRecord,
): Promise<void> {
  const { dryRun, verdict, passed } = record;
  const sent = verdict !== "not_sent" || passed;
  await users.apply(user, "checks", {
    kind: "end_check",
    record,
    dryRun,
    begunAt,
    sent,
    ...(idempotency && { idempotency }),
  });
}
