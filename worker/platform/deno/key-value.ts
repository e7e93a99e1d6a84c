/**
 * The key-value port over Deno KV: one entry per key, `["kv", key]`, with the metadata and the end
 * beside the value.
 */

import type { KeyValue } from "../../ports.ts";
import { guarded } from "./guarded.ts";

interface Entry {
  readonly value: unknown;
  readonly metadata?: unknown;
  /**
   * Milliseconds since the epoch. Deno removes expired entries late, so the end is also checked
   * when reading.
   */
  readonly endsAt?: number;
}

const SPACE = "kv";
/** Sorts after every character that keys are made of. */
const LAST = "\u{10ffff}";
const PAGE = 1000;

const isLive = ({ endsAt }: Entry): boolean => endsAt === undefined || endsAt > Date.now();

export const denoKeyValue = (store: Deno.Kv): KeyValue => ({
  get: (key) =>
    guarded(async () => {
      const { value } = await store.get<Entry>([SPACE, key]);
      return value && isLive(value) ? value.value : undefined;
    }),
  put: (key, value, { metadata, expiresIn } = {}) =>
    guarded(async () => {
      const life = expiresIn && { expireIn: expiresIn * 1000 };
      const entry: Entry = {
        // As on Cloudflare, what comes back is JSON and shares nothing with what went in.
        value: JSON.parse(JSON.stringify(value)),
        ...(metadata !== undefined && { metadata: JSON.parse(JSON.stringify(metadata)) }),
        ...(life && { endsAt: Date.now() + life.expireIn }),
      };
      await store.set([SPACE, key], entry, life || {});
    }),
  delete: (key) => guarded(() => store.delete([SPACE, key])),
  list: (prefix, { limit = PAGE, cursor } = {}) =>
    guarded(async () => {
      const range = { start: [SPACE, prefix], end: [SPACE, prefix + LAST] };
      const iterator = store.list<Entry>(range, { limit, ...(cursor !== undefined && { cursor }) });
      const entries: { key: string; metadata: unknown }[] = [];
      let seen = 0;
      for await (const { key, value } of iterator) {
        seen += 1;
        if (isLive(value)) entries.push({ key: key[1] as string, metadata: value.metadata });
      }
      return { entries, ...(seen === limit && { cursor: iterator.cursor }) };
    }),
});
