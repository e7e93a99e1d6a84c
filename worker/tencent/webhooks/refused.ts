/**
 * Callbacks that were refused, counted per reason, so that a wrong token does not look like silence.
 * Counted in the isolate and added to a record of the app from time to time: whoever sends a million
 * of them causes a write a minute in each isolate.
 */

import { objectOf, SETTINGS } from "../../apps/app-records.ts";
import { BoundedMap } from "../../bytes/bounded-map.ts";
import type { Ports } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";
import { change } from "../../records/change.ts";
import { NEVER, type Records } from "../../records/records.ts";

export const REFUSALS = [
  "webhook_unsigned",
  "webhook_signature_wrong",
  "webhook_stale",
  "webhook_app_mismatch",
  "webhook_token_missing",
  "webhook_not_judged",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** What a refusal was about, as its sentence needs it. */
export interface RefusalDetail {
  /** Seconds by which our clock was ahead of RequestTime; negative: behind. */
  readonly ahead?: number;
  /** The SDKAppID that the callback was for. */
  readonly got?: string;
  /** The signature fits the stored token without what stands around it. */
  readonly untrimmed?: true;
}

export interface Refused extends RefusalDetail {
  readonly code: RefusalCode;
  readonly count: number;
  /** Milliseconds. */
  readonly first: number;
  readonly last: number;
}
type Counts = Readonly<Partial<Record<RefusalCode, Refused>>>;

export const REFUSED_RECORD = "webhook/refused";
/** Milliseconds. Cloudflare ends work after the answer at 30 s. */
const DELAY_MS = 10_000;
const WRITE_EVERY_MS = 60_000;
/** Milliseconds without one after which counting begins anew. */
const RUN_ENDS_MS = 86_400_000;
const APPS_MAXIMUM = 1000;

/** Of two counts of one reason: the newer one says what it was about. */
function sum(one: Refused | undefined, other: Refused): Refused {
  if (one === undefined) return other;
  const [earlier, later] = one.last <= other.last ? [one, other] : [other, one];
  if (later.first - earlier.last > RUN_ENDS_MS) return later;
  const { count, first } = earlier;
  return { ...later, count: count + later.count, first: Math.min(first, later.first) };
}

const add = (counts: Counts, more: Counts): Counts => ({
  ...counts,
  ...Object.fromEntries(Object.values(more).map((one) => [one.code, sum(counts[one.code], one)])),
});

type Needs = Pick<Ports, "background" | "clock" | "delay"> & { readonly records: Records };

interface Own {
  counts: Counts;
  /** Milliseconds. */
  writtenAt: number;
}
/** What this isolate has not written yet; by what is the same for every request of an app. */
const isolates = new WeakMap<Ports["background"], BoundedMap<number, Own>>();

function ownOf(background: Ports["background"], sdkAppId: number): Own {
  const apps = isolates.get(background) ?? new BoundedMap<number, Own>(APPS_MAXIMUM);
  isolates.set(background, apps);
  const own = apps.get(sdkAppId) ?? { counts: {}, writtenAt: Number.NEGATIVE_INFINITY };
  apps.renew(sdkAppId, own);
  return own;
}

async function write(sdkAppId: number, own: Own, needs: Needs): Promise<void> {
  const { counts } = own;
  try {
    const names = [SETTINGS, REFUSED_RECORD];
    await change(objectOf(sdkAppId), names, needs, ([settings, record = NEVER]) => {
      const value = add((record.value ?? {}) as Counts, counts);
      const entry = { name: REFUSED_RECORD, value, expected: record.version };
      // Of an app that was removed in between nothing is kept.
      const removed = settings !== undefined && settings.version > 0 && !settings.value;
      return { writes: removed ? [] : [entry], rows: [], result: undefined };
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    // Still counted here, and written with the next ones.
    return;
  }
  const during = Object.values(own.counts).flatMap((one): [RefusalCode, Refused][] => {
    const count = one.count - (counts[one.code]?.count ?? 0);
    return count > 0 ? [[one.code, { ...one, count }]] : [];
  });
  own.counts = Object.fromEntries(during);
}

/** Counts one refusal of an app that exists. Never in the answer's way. */
export function noteRefusal(
  needs: Needs,
  sdkAppId: number,
  code: RefusalCode,
  detail: RefusalDetail = {},
): void {
  const { background, clock, delay } = needs;
  const own = ownOf(background, sdkAppId);
  const now = clock();
  own.counts = add(own.counts, { [code]: { ...detail, code, count: 1, first: now, last: now } });
  if (Math.abs(now - own.writtenAt) < WRITE_EVERY_MS) return;
  own.writtenAt = now;
  background(delay(DELAY_MS).then(() => write(sdkAppId, own, needs)));
}

/** Newest first: what is written, and what this isolate has still to write. */
export async function refusedCallbacks(
  { background, records }: Pick<Needs, "background" | "records">,
  sdkAppId: number,
): Promise<Refused[]> {
  const [record] = await records
    .read(objectOf(sdkAppId), [REFUSED_RECORD])
    .catch((error: unknown) => {
      if (error instanceof StorageError) return [];
      throw error;
    });
  const { counts } = ownOf(background, sdkAppId);
  const all = add((record?.value ?? {}) as Counts, counts);
  return Object.values(all).sort((a, b) => b.last - a.last);
}
