/** The key-value port over Workers KV. https://developers.cloudflare.com/kv/api/ */

import type { KeyValue } from "../../ports.ts";
import { inTime } from "./in-time.ts";

export const workersKeyValue = (namespace: KVNamespace): KeyValue => ({
  async get(key) {
    return (await inTime(namespace.get<unknown>(key, "json"))) ?? undefined;
  },
  put(key, value, { metadata, expiresIn } = {}) {
    const options = {
      ...(metadata !== undefined && { metadata }),
      ...(expiresIn && { expirationTtl: expiresIn }),
    };
    return inTime(namespace.put(key, JSON.stringify(value), options));
  },
  delete: (key) => inTime(namespace.delete(key)),
  async list(prefix, { limit, cursor } = {}) {
    const page = await inTime(
      namespace.list({ prefix, ...(limit && { limit }), ...(cursor && { cursor }) }),
    );
    return {
      entries: page.keys.map(({ name, metadata }) => ({ key: name, metadata })),
      ...(!page.list_complete && { cursor: page.cursor }),
    };
  },
});
