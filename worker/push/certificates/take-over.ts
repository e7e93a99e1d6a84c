/** How the certificates that an earlier version stored become records: of one app all, and once. */

import { logOf } from "../../audit/index.ts";
import type { Ports } from "../../ports.ts";
import { change } from "../../records/change.ts";
import { TAKEN_OVER, type TakeOverStep } from "../../records/legacy.ts";
import type { ListedRecord, Records, Write } from "../../records/records.ts";
import { inBatches } from "../../storage/in-batches.ts";

export const CERTIFICATE_PREFIX = "certificate/";
export const certificateRecord = (certificateId: string): string =>
  CERTIFICATE_PREFIX + certificateId;
/** Apart from the certificate, so that a check never changes its version. */
export const checkRecord = (certificateId: string): string => `check/${certificateId}`;

/** In the key-value store of earlier versions: app, slash, certificate. */
const LEGACY_CERTIFICATES = "certificate/";
const LEGACY_CHECKS = "certificate-check/";

/** Two records each, and the marker. */
const IN_A_COMMIT = 3;

type Needs = Pick<Ports, "kv" | "delay"> & { readonly records: Records };

interface Legacy {
  readonly id: string;
  /** `undefined`: the store lists it, and does not have it here yet, or any more. */
  readonly certificate: unknown;
  readonly check: unknown;
}

async function legacyOf(sdkAppId: number, { kv }: Needs): Promise<Legacy[]> {
  const prefix = `${LEGACY_CERTIFICATES}${sdkAppId}/`;
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await kv.list(prefix, cursor === undefined ? {} : { cursor });
    ids.push(...page.entries.map(({ key }) => key.slice(prefix.length)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return inBatches(ids, async (id) => {
    const check = kv.get(`${LEGACY_CHECKS}${sdkAppId}/${id}`);
    return { id, certificate: await kv.get(prefix + id), check: await check };
  });
}

/** Those of them that are no records yet; none, once the marker is there. */
async function takeOverSome(
  sdkAppId: number,
  some: readonly Legacy[],
  isEnd: boolean,
  needs: Needs,
): Promise<void> {
  const legacy = some.flatMap(({ id, certificate, check }) => [
    { name: certificateRecord(id), value: certificate },
    { name: checkRecord(id), value: check },
  ]);
  const names = legacy.map(({ name }) => name);
  await change(logOf(sdkAppId), [TAKEN_OVER, ...names], needs, ([marker, ...found]) => {
    if (marker?.version !== 0) return { writes: [], rows: [], result: undefined };
    const writes: Write[] = legacy
      .filter(({ value }, at) => found[at]?.version === 0 && value !== undefined)
      .map((record) => ({ ...record, expected: 0 }));
    if (isEnd) writes.push({ name: TAKEN_OVER, value: true, expected: 0 });
    return { writes, rows: [], result: undefined };
  });
}

/** Records of an app's certificates, after those that an earlier version stored became records. */
export async function readTakenOver(
  sdkAppId: number,
  names: readonly string[],
  needs: Needs,
): Promise<readonly ListedRecord[]> {
  const object = logOf(sdkAppId);
  const [marker, ...found] = await needs.records.read(object, [TAKEN_OVER, ...names]);
  if (marker && marker.version > 0) return found;
  const legacy = await legacyOf(sdkAppId, needs);
  const isWhole = legacy.every(({ certificate }) => certificate !== undefined);
  for (let at = 0; at === 0 || at < legacy.length; at += IN_A_COMMIT) {
    const isEnd = isWhole && at + IN_A_COMMIT >= legacy.length;
    await takeOverSome(sdkAppId, legacy.slice(at, at + IN_A_COMMIT), isEnd, needs);
  }
  return names.length === 0 ? [] : needs.records.read(object, names);
}

/** Entries in one step, of several apps. */
const STEP = 100;

/**
 * One step of taking over all certificates.
 *
 * @param isEnd whether what has become a record is removed
 */
export async function takeOverStep(
  cursor: string | undefined,
  needs: Needs,
  isEnd = false,
): Promise<TakeOverStep> {
  const { kv } = needs;
  const request = { limit: STEP, ...(cursor !== undefined && { cursor }) };
  const page = await kv.list(LEGACY_CERTIFICATES, request);
  const keys = page.entries.map(({ key }) => key);
  const apps = new Set(keys.map((key) => Number(key.split("/")[1])));
  await inBatches([...apps], async (sdkAppId) => {
    const [marker] = await readTakenOver(sdkAppId, [TAKEN_OVER], needs);
    const own = (key: string) => key.startsWith(`${LEGACY_CERTIFICATES}${sdkAppId}/`);
    if (isEnd && marker?.value === true) await inBatches(keys.filter(own), (key) => kv.delete(key));
  });
  return { taken: keys.length, ...(page.cursor !== undefined && { next: page.cursor }) };
}
