/** The key-value port over Workers KV. https://developers.cloudflare.com/kv/api/ */

import type { KeyValue } from "../../ports.ts";
import { StorageError } from "../../problems/storage-error.ts";

const DEADLINE_MS = 3000;

/** KV's exceptions quote keys, so none passes; one that hangs must not take the request along. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError("unavailable")), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    throw new StorageError("unavailable");
  } finally {
    clearTimeout(timer);
  }
}

export const workersKeyValue = (namespace: KVNamespace): KeyValue => ({
  async get(key) {
    return (await bounded(namespace.get<unknown>(key, "json"))) ?? undefined;
  },
  put(key, value, { metadata, expiresIn } = {}) {
    const options = {
      ...(metadata !== undefined && { metadata }),
      ...(expiresIn && { expirationTtl: expiresIn }),
    };
    return bounded(namespace.put(key, JSON.stringify(value), options));
  },
  delete: (key) => bounded(namespace.delete(key)),
  async list(prefix, { limit, cursor } = {}) {
    const page = await bounded(
      namespace.list({ prefix, ...(limit && { limit }), ...(cursor && { cursor }) }),
    );
    return {
      entries: page.keys.map(({ name, metadata }) => ({ key: name, metadata })),
      ...(!page.list_complete && { cursor: page.cursor }),
    };
  },
});
