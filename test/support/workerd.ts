/**
 * Workers on real workerd, started by Miniflare, as `wrangler dev` starts them, but without
 * wrangler's proxy in front. That is a second workerd, and made a request four times as expensive.
 * Calls to other services leave workerd itself.
 */

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { makeScratch, type Scratch } from "./scratch.ts";
import { optionsFile, WORKERS, type WorkerName } from "./workers.ts";

export interface Workerd {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Everything that the worker wrote to its log. */
  logs(): string;
  /** What the object holds in memory is lost; what it stored is not. */
  evict(className: string, object: string): Promise<void>;
  /** The process is ended, and another one started on what it stored, at the same address. */
  restart(): Promise<void>;
  bindings<T extends object>(): Promise<T>;
  /** Where everything is stored. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** The entry first, as Miniflare wants it. */
export function modulesIn(folder: string): { type: "ESModule" | "Text"; path: string }[] {
  const files = readdirSync(folder).filter((file) => /\.(?:js|txt)$/.test(file));
  const ordered = ["index.js", ...files.filter((file) => file !== "index.js")];
  return ordered.map((file) => ({
    type: file.endsWith(".js") ? "ESModule" : "Text",
    path: `${folder}/${file}`,
  }));
}

interface Place {
  readonly stored?: Scratch;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The folder of the files beside the page, in place of the built one. */
  readonly files?: string;
  /** Bindings that Miniflare alone does not have. */
  readonly unsafeBindings?: readonly object[];
}

/** @param settings secrets and variables; nothing of this checkout's .dev.vars is read */
export async function startWorkerd(
  name: WorkerName,
  settings: Readonly<Record<string, string>>,
  { stored = makeScratch("workerd"), port = 0, files, unsafeBindings }: Place = {},
): Promise<Workerd> {
  const built = JSON.parse(readFileSync(optionsFile(name), "utf8")) as { readonly assets?: object };
  const options: object = {
    ...built,
    ...(files !== undefined && { assets: { ...built.assets, directory: files } }),
    ...(unsafeBindings && { unsafeBindings }),
  };
  const folder = resolve(WORKERS[name].out);
  const written: unknown[] = [];
  const launch = (at: number) =>
    new Miniflare(
      convertV4MiniflareOptions({
        host: "127.0.0.1",
        port: at,
        // Where on earth this machine is: that would be asked of Cloudflare.
        cf: false,
        log: new Log(LogLevel.NONE),
        logRequests: false,
        handleStructuredLogs: (line) => written.push(line),
        unsafeInspectDurableObjects: true,
        resourcePersistencePath: stored.folder,
        workers: [
          {
            ...options,
            name,
            modules: modulesIn(folder),
            modulesRoot: folder,
            bindings: settings,
          },
        ],
      }),
    );
  let miniflare = launch(port);
  const { origin, port: taken } = await miniflare.ready;
  return {
    origin,
    logs: () => JSON.stringify(written),
    evict: (className, object) =>
      miniflare.unsafeEvictDurableObject(name, className, { name: object }),
    async restart() {
      await miniflare.dispose();
      miniflare = launch(Number(taken));
      await miniflare.ready;
    },
    bindings: <T extends object>() => miniflare.getBindings<T>(name),
    folder: stored.folder,
    async stop() {
      await miniflare.dispose();
      stored.remove();
    },
  };
}
