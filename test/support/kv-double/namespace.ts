/**
 * The double as a `KVNamespace` in this process, for tests that run no workerd. Behind workerd the
 * binding itself does what is here (`server.ts`).
 */

import type { KvDouble } from "./double.ts";
import { KvRefusal, VALUE_BYTES } from "./refusals.ts";
import type { Entry } from "./store.ts";
import { Traffic } from "./traffic.ts";

type Type = "text" | "json" | "arrayBuffer" | "stream";
interface GetOptions {
  readonly type?: Type;
  readonly cacheTtl?: number;
}
interface PutOptions {
  readonly metadata?: unknown;
  readonly expiration?: number;
  readonly expirationTtl?: number;
}

const optionsOf = (given?: Type | GetOptions): GetOptions =>
  typeof given === "string" ? { type: given } : (given ?? {});

function checkName(key: string): void {
  if (key === "") throw new TypeError("Key name cannot be empty.");
  if (key === "." || key === "..") throw new TypeError(`"${key}" is not allowed as a key name.`);
}

function decode(entry: Entry, type: Type = "text"): unknown {
  if (type === "arrayBuffer") return new Uint8Array(entry.value).buffer;
  if (type === "stream") return new Blob([new Uint8Array(entry.value)]).stream();
  const text = new TextDecoder().decode(entry.value);
  return type === "json" ? JSON.parse(text) : text;
}

const metadataOf = ({ metadata }: Entry): unknown =>
  metadata === undefined ? null : JSON.parse(metadata);

/** Many at once: text or JSON, and one value that is none fails the whole call. */
export function decodeMany(
  found: ReadonlyMap<string, Entry | undefined>,
  type: string = "text",
  withMetadata = false,
): Map<string, unknown> {
  if (type !== "text" && type !== "json")
    throw new KvRefusal(400, `"${type}" is not a valid type. Use "json" or "text"`);
  const bytes = [...found.values()].reduce((sum, entry) => sum + (entry?.value.length ?? 0), 0);
  if (bytes > VALUE_BYTES)
    throw new KvRefusal(413, "Total size of request exceeds the limit of 25MB");
  const result = new Map<string, unknown>();
  for (const [key, entry] of found) {
    try {
      const value = entry ? decode(entry, type) : null;
      const wrapped = entry && withMetadata ? { value, metadata: metadataOf(entry) } : value;
      result.set(key, wrapped);
    } catch {
      throw new KvRefusal(
        400,
        `At least one of the requested keys corresponds to a non-${type} value`,
      );
    }
  }
  return result;
}

/** As the binding words what the service refused. */
async function worded<T>(method: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof KvRefusal)
      throw new Error(`KV ${method} failed: ${error.status} ${error.text}`);
    throw error;
  }
}

const bytesOf = async (value: BodyInit): Promise<Uint8Array> =>
  new Uint8Array(await new Response(value).arrayBuffer());

export function namespaceAt(
  double: KvDouble,
  location: string,
  traffic: Traffic = new Traffic(),
): KVNamespace {
  async function one(key: string, { cacheTtl }: GetOptions): Promise<Entry | undefined> {
    checkName(key);
    const operation = { kind: "get", location, keys: [key] } as const;
    return worded(
      "GET",
      traffic.run(operation, () => double.get(location, key, cacheTtl)),
    );
  }
  const many = (keys: string[], { type, cacheTtl }: GetOptions, withMetadata: boolean) =>
    worded(
      "GET_BULK",
      traffic.run({ kind: "bulk", location, keys }, () =>
        decodeMany(double.getMany(location, keys, cacheTtl), type, withMetadata),
      ),
    );

  const namespace = {
    async get(key: string | string[], given?: Type | GetOptions): Promise<unknown> {
      const options = optionsOf(given);
      if (Array.isArray(key)) return many(key, options, false);
      const entry = await one(key, options);
      return entry ? decode(entry, options.type) : null;
    },
    async getWithMetadata(key: string | string[], given?: Type | GetOptions): Promise<unknown> {
      const options = optionsOf(given);
      if (Array.isArray(key)) return many(key, options, true);
      const entry = await one(key, options);
      const value = entry ? decode(entry, options.type) : null;
      return { value, metadata: entry ? metadataOf(entry) : null, cacheStatus: null };
    },
    async put(key: string, value: BodyInit, options: PutOptions = {}): Promise<void> {
      checkName(key);
      const bytes = await bytesOf(value);
      const { metadata, ...expiry } = options;
      const put = () =>
        double.put(location, key, bytes, {
          ...expiry,
          ...(metadata != null && { metadata: JSON.stringify(metadata) }),
        });
      return worded("PUT", traffic.run({ kind: "put", location, keys: [key] }, put));
    },
    async delete(key: string): Promise<void> {
      checkName(key);
      const operation = { kind: "delete", location, keys: [key] } as const;
      return worded(
        "DELETE",
        traffic.run(operation, () => double.delete(location, key)),
      );
    },
    async list(given: { prefix?: string; limit?: number; cursor?: string } = {}) {
      const operation = { kind: "list", location, keys: [given.prefix ?? ""] } as const;
      const page = await worded(
        "GET",
        traffic.run(operation, () => double.list(location, given)),
      );
      return pageOf(page.keys, page.cursor, metadataOf);
    },
  };
  return namespace as unknown as KVNamespace;
}

/** @param metadata how the reader wants it: the binding takes JSON, its caller a value */
export const pageOf = (
  keys: readonly { readonly name: string; readonly entry: Entry }[],
  cursor: string | undefined,
  metadata: (entry: Entry) => unknown,
) => ({
  keys: keys.map(({ name, entry }) => ({
    name,
    ...(entry.expires !== undefined && { expiration: entry.expires }),
    ...(entry.metadata !== undefined && { metadata: metadata(entry) }),
  })),
  list_complete: cursor === undefined,
  ...(cursor !== undefined && { cursor }),
  cacheStatus: null,
});

/** A client whose every call may go to another location, so that new may be followed by old. */
export function wanderingClient(
  namespaces: readonly KVNamespace[],
  random: () => number,
): KVNamespace {
  const somewhere = () => namespaces[Math.floor(random() * namespaces.length)] as KVNamespace;
  return new Proxy({} as KVNamespace, {
    get: (_, name) => {
      const namespace = somewhere();
      return Reflect.get(namespace, name).bind(namespace);
    },
  });
}
