/**
 * A key-value store that refuses, on every platform alike, what one of them could not hold.
 * Listings and deletions pass.
 */

import type { KeyValue } from "../ports.ts";
import { StorageError } from "../problems/storage-error.ts";
import { storedBytes } from "./stored-bytes.ts";

/** Bytes: a value of Deno KV (https://docs.deno.com/deploy/kv/#limits). Workers KV takes 25 MiB. */
export const RECORD_MAXIMUM = 65_536;
/** What an adapter writes beside value and metadata: their names, and when the entry ends. */
const ENTRY_OVERHEAD = 100;

export const boundedKeyValue = ({ get, put, delete: remove, list }: KeyValue): KeyValue => ({
  get,
  delete: remove,
  list,
  async put(key, value, options) {
    const bytes = ENTRY_OVERHEAD + storedBytes(value) + storedBytes(options?.metadata);
    if (bytes > RECORD_MAXIMUM) throw new StorageError("too_large");
    await put(key, value, options);
  },
});
