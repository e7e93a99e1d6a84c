/**
 * The double behind a real KV binding: what workerd's `KVNamespace` asks a KV service over HTTP.
 * https://github.com/cloudflare/workerd/blob/main/src/workerd/api/kv.c%2B%2B
 */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { KvDouble } from "./double.ts";
import { decodeMany, pageOf } from "./namespace.ts";
import type { Operation } from "./operation.ts";
import { KvRefusal } from "./refusals.ts";
import type { Traffic } from "./traffic.ts";

/** The binding of each location sends its name along. */
export const LOCATION_HEADER = "Double-Location";
const METADATA = "CF-KV-Metadata";
const EXPIRATION = "CF-Expiration";

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** Node takes a header's bytes for Latin 1. */
const fromHeader = (text: string): string => Buffer.from(text, "latin1").toString();
const toHeader = (text: string): string => Buffer.from(text).toString("latin1");
const numberOf = (text: string | null | undefined): number | undefined =>
  text == null ? undefined : Number(text);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

class Service {
  readonly #double: KvDouble;
  readonly #traffic: Traffic;

  constructor(double: KvDouble, traffic: Traffic) {
    this.#double = double;
    this.#traffic = traffic;
  }

  answer(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const location = request.headers[LOCATION_HEADER.toLowerCase()] as string;
    // Not as a URL, which would take "%2E" for a step.
    const [path = "", search] = (request.url as string).split("?");
    const query = new URLSearchParams(search);
    const key = decodeURIComponent(path.slice(1));
    const run = (kind: Operation["kind"], keys: readonly string[], effect: () => Answer) =>
      this.#traffic.run({ kind, location, keys }, effect);
    const double = this.#double;
    switch (request.method) {
      case "POST": {
        const { keys, type, withMetadata, cacheTtl } = JSON.parse(body.toString());
        return run("bulk", keys, () => {
          const found = double.getMany(location, keys, numberOf(cacheTtl));
          return {
            body: JSON.stringify(Object.fromEntries(decodeMany(found, type, withMetadata))),
          };
        });
      }
      case "PUT":
        return run("put", [key], () => {
          const metadata = request.headers[METADATA.toLowerCase()] as string | undefined;
          double.put(location, key, body, {
            metadata: metadata && fromHeader(metadata),
            expiration: numberOf(query.get("expiration")),
            expirationTtl: numberOf(query.get("expiration_ttl")),
          });
          return {};
        });
      case "DELETE":
        return run("delete", [key], () => {
          double.delete(location, key);
          return {};
        });
      default:
        return key === "" ? this.#list(location, query) : this.#get(location, key, query);
    }
  }

  #get(location: string, key: string, query: URLSearchParams): Promise<Answer> {
    return this.#traffic.run({ kind: "get", location, keys: [key] }, () => {
      const entry = this.#double.get(location, key, numberOf(query.get("cache_ttl")));
      if (!entry) return { status: 404 };
      const { value, metadata, expires } = entry;
      return {
        headers: {
          ...(metadata !== undefined && { [METADATA]: toHeader(metadata) }),
          ...(expires !== undefined && { [EXPIRATION]: String(expires) }),
        },
        body: value,
      };
    });
  }

  #list(location: string, query: URLSearchParams): Promise<Answer> {
    const prefix = query.get("prefix") ?? "";
    return this.#traffic.run({ kind: "list", location, keys: [prefix] }, () => {
      const { keys, cursor } = this.#double.list(location, {
        prefix,
        limit: numberOf(query.get("key_count_limit")),
        cursor: query.get("cursor") ?? undefined,
      });
      return { body: JSON.stringify(pageOf(keys, cursor, ({ metadata }) => metadata)) };
    });
  }
}

export interface KvService {
  readonly port: number;
  /** Cuts off what hangs. */
  stop(): Promise<void>;
}

export async function serveKv(double: KvDouble, traffic: Traffic): Promise<KvService> {
  const service = new Service(double, traffic);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const { status = 200, headers, body } = await service.answer(request, await bodyOf(request));
      response.writeHead(status, headers).end(body);
    } catch (error) {
      if (error instanceof KvRefusal) response.writeHead(error.status, error.text).end();
      else response.writeHead(500, "The double is broken").end(String(error));
    }
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
