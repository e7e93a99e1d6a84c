/**
 * The app with storage in memory and real Durable Objects: what a push check costs apart from
 * Workers KV's network.
 */

import { env } from "cloudflare:workers";
import { createApp } from "../../../worker/app.ts";
import {
  type Bindings,
  cloudflarePorts,
} from "../../../worker/platform/cloudflare/dependencies.ts";
import type { KeyValue } from "../../../worker/ports.ts";

export { RecordsObject } from "../../../worker/platform/cloudflare/records-object.ts";
export { UserObject } from "../../../worker/platform/cloudflare/user-object.ts";

const entries = new Map<string, { value: string; metadata: unknown }>();

const kv: KeyValue = {
  get: async (key) => {
    const entry = entries.get(key);
    return entry && JSON.parse(entry.value);
  },
  put: async (key, value, options) => {
    entries.set(key, { value: JSON.stringify(value), metadata: options?.metadata });
  },
  delete: async (key) => void entries.delete(key),
  list: async (prefix) => ({
    entries: [...entries]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { metadata }]) => ({ key, metadata })),
  }),
};

export default createApp({ ...cloudflarePorts(env as unknown as Bindings), kv });
