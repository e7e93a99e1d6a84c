/**
 * An app as records of its own object: its settings, listed in the service's object, beside whatever
 * else is kept about the app. And how one of an earlier version becomes them.
 */

import { type AuditRow, type LogName, logOf } from "../audit/index.ts";
import type { Ports } from "../ports.ts";
import { TAKEN_OVER } from "../records/legacy.ts";
import {
  ERASURE,
  type ErasureRecord,
  isUnfinished,
  NEVER,
  type Records,
  type Versioned,
  type Write,
} from "../records/records.ts";
import { APP_PREFIX, type AppSummary, appKey, type StoredApp, summaryOf } from "./stored-app.ts";

export const SETTINGS = "settings";
export const SERVICE = "service";

/** Records in one commit. */
const COMMIT_MAXIMUM = 8;

export type AppNeeds = Pick<Ports, "kv" | "delay"> & { readonly records: Records };

export const objectOf = (sdkAppId: number): LogName => logOf(sdkAppId);

/** What a search of the list looks in. */
export const labelOf = ({ name = "", sdkAppId }: Pick<AppSummary, "name" | "sdkAppId">): string =>
  `${name.toLowerCase()} ${sdkAppId}`;

export const writeSettings = (app: StoredApp, expected: number): Write => ({
  name: SETTINGS,
  value: app,
  expected,
  copied: true,
  listed: { name: appKey(app.sdkAppId), label: labelOf(app), value: summaryOf(app) },
});

/** The SDKAppID of a line of the service's listing. */
export const listedId = (name: string): number => Number(name.slice(APP_PREFIX.length));

/** The settings as they are now; those that an earlier version stored are taken over. */
export async function trueSettings(sdkAppId: number, needs: AppNeeds): Promise<Versioned> {
  const { kv, records } = needs;
  const object = objectOf(sdkAppId);
  const [record = NEVER] = await records.read(object, [SETTINGS]);
  if (record.version > 0) return record;
  const legacy = (await kv.get(appKey(sdkAppId))) as StoredApp | undefined;
  if (legacy === undefined) return record;
  if (await records.commit(object, { writes: [writeSettings(legacy, 0)], rows: [] }))
    return { version: 1, value: legacy };
  const [taken = NEVER] = await records.read(object, [SETTINGS]);
  return taken;
}

/**
 * What goes with an app: its certificates, how their last checks ended, and how many callbacks were
 * refused.
 */
const BELONGINGS = ["certificate/", "check/", "webhook/"];

/** Names of the first few of them. */
async function others(sdkAppId: number, { records }: AppNeeds): Promise<string[]> {
  const pages = await Promise.all(
    BELONGINGS.map((prefix) => records.list(objectOf(sdkAppId), { prefix, limit: COMMIT_MAXIMUM })),
  );
  return pages.flatMap((page) => page.records.map(({ name }) => name)).slice(0, COMMIT_MAXIMUM);
}

/**
 * The settings, and with them as much as one commit holds of what belongs to them; the users are
 * forgotten from then on. What an earlier version has left of it is not taken over any more.
 *
 * @param now Unix seconds
 */
export async function removalOf(
  sdkAppId: number,
  expected: number,
  row: AuditRow,
  now: number,
  needs: AppNeeds,
): Promise<{ writes: readonly Write[]; rows: readonly AuditRow[] }> {
  const settings = {
    name: SETTINGS,
    value: undefined,
    expected,
    copied: true,
    listed: { name: appKey(sdkAppId), label: labelOf({ sdkAppId }), value: undefined },
  } as const;
  const rest = (await others(sdkAppId, needs)).slice(0, COMMIT_MAXIMUM - 3);
  const erasure: ErasureRecord = { startedAt: now, usersForgotten: 0 };
  return {
    writes: [
      settings,
      { name: TAKEN_OVER, value: true },
      { name: ERASURE, value: erasure },
      ...rest.map((name) => ({ name, value: undefined })),
    ],
    rows: [row],
  };
}

/** Whether users of an app of this SDKAppID that was removed are still being forgotten. */
export async function isErasing(sdkAppId: number, { records }: AppNeeds): Promise<boolean> {
  const [erasure] = await records.read(objectOf(sdkAppId), [ERASURE]);
  return isUnfinished(erasure?.value);
}

/** What belonged to an app that is removed, and had no room in the commit that removed it. */
export async function sweep(sdkAppId: number, needs: AppNeeds): Promise<void> {
  for (;;) {
    const names = await others(sdkAppId, needs);
    if (names.length === 0) return;
    const writes = names.map((name) => ({ name, value: undefined }));
    await needs.records.commit(objectOf(sdkAppId), { writes, rows: [] });
  }
}

/** All that earlier versions stored about an app; KV entries are removed one by one. */
export async function removeLegacy(sdkAppId: number, { kv }: AppNeeds): Promise<void> {
  await kv.delete(appKey(sdkAppId));
  for (const prefix of [`certificate/${sdkAppId}/`, `certificate-check/${sdkAppId}/`]) {
    const { entries } = await kv.list(prefix);
    for (const { key } of entries) await kv.delete(key);
  }
}
