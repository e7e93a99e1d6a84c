/**
 * What Workers KV refuses before it does anything, with its own texts.
 * https://developers.cloudflare.com/kv/platform/limits/
 */

/** As the service answers: the binding makes `KV PUT failed: 429 …` of it. */
export class KvRefusal extends Error {
  readonly status: number;
  readonly text: string;

  constructor(status: number, text: string) {
    super(`${status} ${text}`);
    this.status = status;
    this.text = text;
  }
}

export interface PutOptions {
  /** JSON. */
  readonly metadata?: string | undefined;
  /** Seconds since the epoch. */
  readonly expiration?: number | undefined;
  /** Seconds from now; goes before `expiration`. */
  readonly expirationTtl?: number | undefined;
}

export const CACHE_TTL_DEFAULT = 60;
const CACHE_TTL_MINIMUM = 30;
const EXPIRY_MINIMUM = 60;
const KEY_BYTES = 512;
const METADATA_BYTES = 1024;
export const VALUE_BYTES = 25 * 1024 * 1024;
const KEYS_AT_ONCE = 100;
export const LIST_MAXIMUM = 1000;

export function checkKey(key: string): void {
  const bytes = Buffer.byteLength(key);
  if (bytes > KEY_BYTES)
    throw new KvRefusal(
      414,
      `UTF-8 encoded length of ${bytes} exceeds key length limit of ${KEY_BYTES}.`,
    );
}

export function checkCacheTtl(ttl: number): void {
  if (!(ttl >= CACHE_TTL_MINIMUM))
    throw new KvRefusal(
      400,
      `Invalid cache_ttl of ${ttl}. Cache TTL must be at least ${CACHE_TTL_MINIMUM}.`,
    );
}

export function checkValue(value: Uint8Array): void {
  if (value.length > VALUE_BYTES)
    throw new KvRefusal(413, `Value length of ${value.length} exceeds limit of ${VALUE_BYTES}.`);
}

export function checkMetadata(metadata: string): void {
  const bytes = Buffer.byteLength(metadata);
  if (bytes > METADATA_BYTES)
    throw new KvRefusal(413, `Metadata length of ${bytes} exceeds limit of ${METADATA_BYTES}.`);
}

/**
 * Seconds since the epoch at which the entry goes.
 *
 * @param now seconds
 */
export function expiryOf(
  { expiration, expirationTtl }: PutOptions,
  now: number,
): number | undefined {
  if (expirationTtl !== undefined) {
    const invalid = `Invalid expiration_ttl of ${expirationTtl}.`;
    if (!(expirationTtl > 0))
      throw new KvRefusal(400, `${invalid} Please specify integer greater than 0.`);
    if (expirationTtl < EXPIRY_MINIMUM)
      throw new KvRefusal(400, `${invalid} Expiration TTL must be at least ${EXPIRY_MINIMUM}.`);
    return now + expirationTtl;
  }
  if (expiration === undefined) return undefined;
  const invalid = `Invalid expiration of ${expiration}.`;
  if (!(expiration > now))
    throw new KvRefusal(
      400,
      `${invalid} Please specify integer greater than the current number of seconds since the UNIX epoch.`,
    );
  if (expiration < now + EXPIRY_MINIMUM)
    throw new KvRefusal(
      400,
      `${invalid} Expiration times must be at least ${EXPIRY_MINIMUM} seconds in the future.`,
    );
  return expiration;
}

export function checkBulk(keys: readonly string[]): void {
  if (keys.length > KEYS_AT_ONCE)
    throw new KvRefusal(400, `You can request a maximum of ${KEYS_AT_ONCE} keys`);
  if (keys.length < 1) throw new KvRefusal(400, "You must request a minimum of 1 key");
  for (const key of keys) checkKey(key);
}

export function checkListLimit(limit: number): void {
  const invalid = `Invalid key_count_limit of ${limit}. Please specify an integer`;
  if (!(limit >= 1)) throw new KvRefusal(400, `${invalid} greater than 0.`);
  if (limit > LIST_MAXIMUM) throw new KvRefusal(400, `${invalid} less than ${LIST_MAXIMUM}.`);
}
