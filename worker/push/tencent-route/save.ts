/** What stands around a check along Tencent's path: how long it waits, and its place in the user's history. */

import type { UserKey } from "../../ports.ts";
import type { ChecksStore } from "../user-checks.ts";
import type { TencentCheckRecord } from "./record.ts";
import type { TencentCheckInput } from "./run.ts";

/**
 * Callbacks come seconds after the push. One answer at the end waits within the usual deadline; a reader of the stages may watch for
 * delivery and click.
 *
 * @param deadlineMs milliseconds for a check that answers once
 */
export function patienceFor(deadlineMs: number, streaming: boolean): TencentCheckInput["patience"] {
  return streaming
    ? { vendor: deadlineMs, device: 2 * deadlineMs, clicked: 2 * deadlineMs }
    : { vendor: deadlineMs / 2, device: deadlineMs / 4, clicked: 0 };
}

/** Beside the direct checks, and within the same limits per target. */
export async function saveTencentCheck(
  { users }: { readonly users: ChecksStore },
  user: UserKey,
  record: TencentCheckRecord,
  begunAt: number,
): Promise<void> {
  const { dryRun, verdict, passed } = record;
  const sent = verdict !== "not_sent" || passed;
  await users.apply(user, "checks", { kind: "end_check", record, dryRun, begunAt, sent });
}
