/**
 * An API key as a record of the service's object, and how one of an earlier version becomes one:
 * there its revocation and its last use were entries of their own.
 */

import type { Ports } from "../ports.ts";
import { change } from "../records/change.ts";
import {
  type ListedRecord,
  NEVER,
  type Records,
  type Versioned,
  type Write,
} from "../records/records.ts";
import type { ApiKeyRecord, Revocation } from "./api-key.ts";

export const SERVICE = "service";
export const KEY_PREFIX = "key/";
export const keyRecord = (id: string): string => KEY_PREFIX + id;

/** In the key-value store of earlier versions. */
export const LEGACY_KEYS = "api-key/";
const LEGACY_REVOKED = "api-key-revoked/";
const LEGACY_USED = "api-key-used/";

export type KeyNeeds = Pick<Ports, "kv" | "delay"> & { readonly records: Records };

export const writeKey = (record: ApiKeyRecord, expected: number): Write => ({
  name: keyRecord(record.id),
  value: record,
  expected,
  label: `${record.name.toLowerCase()} ${record.id.toLowerCase()}`,
  copied: true,
});

/** The record as it is now; one that an earlier version stored is taken over. */
export async function trueKey(id: string, needs: KeyNeeds): Promise<ListedRecord> {
  const name = keyRecord(id);
  const [record = { name, ...NEVER }] = await needs.records.read(SERVICE, [name]);
  return record.version > 0 ? record : { name, ...(await takeOverKey(id, needs)) };
}

/**
 * What is a record already stays, but for a revocation that only the earlier version knows: an
 * isolate of it may still have taken that while this version began.
 */
export async function takeOverKey(id: string, needs: KeyNeeds): Promise<Versioned> {
  const { kv, records } = needs;
  const legacy = (await kv.get(LEGACY_KEYS + id)) as ApiKeyRecord | undefined;
  if (legacy === undefined) return NEVER;
  const [revocation, used] = (await Promise.all([
    kv.get(LEGACY_REVOKED + id),
    kv.get(LEGACY_USED + id),
  ])) as [Revocation | undefined, { readonly day: number } | undefined];
  const name = keyRecord(id);
  const taken = await change<Versioned>(SERVICE, [name], needs, ([found]) => {
    const { version, value } = found as ListedRecord;
    const before = (value as ApiKeyRecord | undefined) ?? legacy;
    const isTold = version > 0 && (before.revocation !== undefined || revocation === undefined);
    if (isTold) return { writes: [], rows: [], result: { version, value } };
    const record: ApiKeyRecord = { ...before, ...(revocation && { revocation }) };
    const result = { version: version + 1, value: record };
    return { writes: [writeKey(record, version)], rows: [], result };
  });
  if (used) await records.noteUse(SERVICE, name, used.day);
  return taken as Versioned;
}
