/** A finished check's place in the user's history, whichever route it took. */

import type { UserKey } from "../ports.ts";
import type { CheckRecord } from "./record.ts";
import type { TencentCheckRecord } from "./tencent-route/record.ts";
import type { ChecksStore } from "./user-checks.ts";

/** @param begunAt the `at` of its `begin_check` */
export async function saveCheck(
  { users }: { readonly users: ChecksStore },
  user: UserKey,
  record: CheckRecord | TencentCheckRecord,
  begunAt: number,
): Promise<void> {
  const { dryRun, verdict, passed } = record;
  const sent = verdict !== "not_sent" || passed;
  await users.apply(user, "checks", { kind: "end_check", record, dryRun, begunAt, sent });
}
