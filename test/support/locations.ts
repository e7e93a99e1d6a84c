/**
 * The product at several locations of Cloudflare's network: workers of their own, and so memories
 * of their own, over the same Durable Objects and a KV that agrees as slowly as the real one. The
 * objects are at a location too.
 */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { kvBinding } from "./kv-double/binding.ts";
import { KvDouble, type Modes } from "./kv-double/double.ts";
import { serveKv } from "./kv-double/server.ts";
import { Traffic } from "./kv-double/traffic.ts";
import { makeScratch } from "./scratch.ts";
import { type RunningServer, type Settings, served, testSettings, UNSET } from "./worker.ts";
import { modulesIn } from "./workerd.ts";
import { optionsFile, WORKERS, type WorkerName } from "./workers.ts";

/** Where the Durable Objects run, and publish from. */
export const OBJECTS = "objects";

export interface Location<Name extends string = string> extends RunningServer {
  readonly name: Name;
  /** KV as this location has it. */
  kv(): Promise<KVNamespace>;
}

export interface Locations<Name extends string> {
  /** `for (const location of locations.all)`: each is a server as any HTTP test knows it. */
  readonly all: readonly Location<Name>[];
  at(name: Name): Location<Name>;
  readonly kv: KvDouble;
  /** What reached KV, and how long it takes there. */
  readonly traffic: Traffic;
  /** Puts the clock of KV forward, and only that one. */
  advance(seconds: number): void;
  /**
   * KV's clock stands still meanwhile: all of it happens in one moment, so that who waits for the
   * second of a key to pass waits in vain.
   */
  atOnce<T>(work: () => Promise<T>): Promise<T>;
  /** Every memory is lost, the objects' too; what is stored is not, and KV's caches stay. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** "nrt/2" is at "nrt" too, with a memory of its own: another isolate there. */
const placeOf = (name: string): string => name.split("/")[0] as string;

interface Arrangement {
  readonly settings?: Settings;
  readonly modes?: Partial<Modes>;
  readonly random?: () => number;
  readonly worker?: WorkerName;
}

interface WorkerOptions {
  readonly kvNamespaces?: Readonly<Record<string, unknown>>;
  readonly durableObjects?: Readonly<Record<string, { readonly className: string }>>;
}

/** @param names of locations; "nrt" and "nrt/2" are two isolates of one */
export async function startLocations<const Name extends string>(
  names: readonly Name[],
  { settings = testSettings(), modes, random, worker = "sigpost" }: Arrangement = {},
): Promise<Locations<Name>> {
  let offset = 0;
  let stoppedAt: number | undefined;
  const kv = new KvDouble(() => (stoppedAt ?? Date.now()) + offset, random, modes);
  const traffic = new Traffic((milliseconds) => new Promise((go) => setTimeout(go, milliseconds)));
  const service = await serveKv(kv, traffic);
  const stored = makeScratch("locations");
  const written: unknown[] = [];
  const folder = resolve(WORKERS[worker].out);
  const options = JSON.parse(readFileSync(optionsFile(worker), "utf8")) as WorkerOptions;
  const { kvNamespaces = {}, durableObjects = {} } = options;

  const workerAt = (name: string) => ({
    ...options,
    name,
    modules: modulesIn(folder),
    modulesRoot: folder,
    bindings: { ...UNSET, ...settings },
    kvNamespaces: {},
    unsafeBindings: Object.keys(kvNamespaces).map((binding) =>
      kvBinding(binding, { location: placeOf(name), port: service.port }),
    ),
    ...(name !== OBJECTS && {
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
      durableObjects: Object.fromEntries(
        Object.entries(durableObjects).map(([binding, object]) => [
          binding,
          { ...object, scriptName: OBJECTS },
        ]),
      ),
    }),
  });
  const arrangement = () =>
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      log: new Log(LogLevel.NONE),
      logRequests: false,
      handleStructuredLogs: (line) => written.push(line),
      unsafeInspectDurableObjects: true,
      resourcePersistencePath: stored.folder,
      workers: [OBJECTS, ...names].map(workerAt),
    });
  const miniflare = new Miniflare(arrangement());

  async function stop(): Promise<void> {
    await miniflare.dispose();
    await service.stop();
    stored.remove();
  }
  /** Every worker, the one of the objects included. */
  const restart = (): Promise<void> => miniflare.setOptions(arrangement());
  const locationAt = async (name: Name): Promise<Location<Name>> => {
    const { origin } = await miniflare.unsafeGetDirectURL(name);
    const workerd = {
      origin,
      logs: () => JSON.stringify(written),
      evict: (className: string, object: string) =>
        miniflare.unsafeEvictDurableObject(OBJECTS, className, { name: object }),
      folder: stored.folder,
      restart,
      bindings: <T extends object>() => miniflare.getBindings<T>(name),
      stop,
    };
    const kv = async () => (await workerd.bindings<{ KV: KVNamespace }>()).KV;
    return { ...served(workerd, settings), name, kv };
  };
  await miniflare.ready;
  const all = await Promise.all(names.map(locationAt));
  return {
    all,
    at: (name) => all.find((location) => location.name === name) as Location<Name>,
    kv,
    traffic,
    advance(seconds) {
      offset += seconds * 1000;
    },
    async atOnce(work) {
      stoppedAt = Date.now();
      try {
        return await work();
      } finally {
        stoppedAt = undefined;
      }
    },
    restart,
    stop,
  };
}
