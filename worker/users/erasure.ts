/**
 * Forgetting the users of an app that was removed. The app's object has a record per user of whom
 * something is kept, and one that says how far the work is; the object works it off by itself.
 */

import { logOf } from "../audit/index.ts";
import type { Ports } from "../ports.ts";
import type { DeviceNeeds } from "../push/devices/registry.ts";
import { ERASURE, type ErasureRecord, PERSON_PREFIX, type Records } from "../records/records.ts";
import { inBatches } from "../storage/in-batches.ts";
import { forgetUser } from "./forget.ts";
import type { UserObjects } from "./index.ts";

/** Users in one step; each takes a handful of calls. As many as one commit holds. */
const STEP = 8;

export type ErasureNeeds = DeviceNeeds &
  Pick<Ports, "delay"> & {
    readonly users: UserObjects;
    readonly records: Pick<Records, "read" | "commit" | "list">;
  };

const userIdOf = (name: string): string => decodeURIComponent(name.slice(PERSON_PREFIX.length));

/** One step. Each may be repeated. @returns whether there is more to do */
export async function eraseSome(sdkAppId: number, needs: ErasureNeeds): Promise<boolean> {
  const object = logOf(sdkAppId);
  const { records } = needs;
  const [record] = await records.read(object, [ERASURE]);
  const erasure = record?.value as ErasureRecord | undefined;
  if (erasure === undefined || erasure.finishedAt !== undefined) return false;
  const { records: people } = await records.list(object, { prefix: PERSON_PREFIX, limit: STEP });
  await inBatches(people, ({ name }) => forgetUser({ sdkAppId, userId: userIdOf(name) }, needs));
  // Written with the next version, so that a step that runs twice counts nobody twice.
  const at = Math.floor(needs.clock() / 1000);
  const usersForgotten = erasure.usersForgotten + people.length;
  const isEnd = people.length === 0;
  await records.commit(object, {
    writes: [
      {
        name: ERASURE,
        value: { ...erasure, usersForgotten, ...(isEnd && { finishedAt: at }) },
        expected: record?.version ?? 0,
      },
    ],
    rows: [],
    forgotten: people.map(({ name }) => name),
  });
  return !isEnd;
}

/** How far it is; `undefined` where the app was never removed. */
export async function erasureOf(
  sdkAppId: number,
  { records }: { readonly records: Records },
): Promise<ErasureRecord | undefined> {
  const [record] = await records.read(logOf(sdkAppId), [ERASURE]);
  return record?.value as ErasureRecord | undefined;
}
