/** A worker in a workerd of its own. */

import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { emptyFolder } from "./bundle.ts";
import { type Server, startServer } from "./server.ts";

export interface Worker {
  /** Its modules, with `index.js` as the main one. */
  readonly folder: string;
  readonly bindings?: Readonly<Record<string, string>>;
  /** Durable Objects with SQLite on this machine's disk: the class's name by its binding's. */
  readonly objects?: Readonly<Record<string, string>>;
  /** Whether it may call servers on this machine. */
  readonly reachesLoopback?: boolean;
}

const MAIN = "index.js";
/** How workerd's configuration calls a module, by the end of its file's name. */
const KINDS: Readonly<Record<string, string>> = {
  ".js": "esModule",
  ".mjs": "esModule",
  ".json": "json",
  ".txt": "text",
  ".bin": "data",
  ".wasm": "wasm",
};

const text = (value: string): string => JSON.stringify(value);

function modulesIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const rest = files.filter((file) => file !== MAIN && extname(file) in KINDS).sort();
  return [MAIN, ...rest]
    .map((file) => `(name = ${text(file)}, ${KINDS[extname(file)]} = embed ${text(file)})`)
    .join(", ");
}

function configOf(worker: Worker, port: number, disk: string): string {
  const { folder, bindings = {}, objects = {}, reachesLoopback } = worker;
  const bound = [
    ...Object.entries(bindings).map(([name, value]) => `(name = "${name}", text = ${text(value)})`),
    ...Object.entries(objects).map(
      ([name, of]) => `(name = "${name}", durableObjectNamespace = "${of}")`,
    ),
  ];
  const classes = Object.values(objects).map(
    (of) => `(className = "${of}", uniqueKey = "${of}", enableSql = true)`,
  );
  const storage = `durableObjectNamespaces = [${classes}], durableObjectStorage = (localDisk = "disk"),`;
  const internet = `, (name = "internet", network = (allow = ["public", "private"]))`;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [${modulesIn(folder)}],
      compatibilityDate = "2026-11-01",
      ${classes.length > 0 ? storage : ""}
      bindings = [${bound.join(", ")}])),
    (name = "disk", disk = (path = ${text(disk)}, writable = true))${reachesLoopback ? internet : ""}
  ],
  sockets = [(name = "main", address = "127.0.0.1:${port}", service = "main")]);
`;
}

export function startWorkerd(name: string, worker: Worker): Promise<Server> {
  const binary = (createRequire(import.meta.url)("workerd") as { default: string }).default;
  return startServer((port) => {
    const config = join(worker.folder, "config.capnp");
    writeFileSync(config, configOf(worker, port, emptyFolder(`${name}-objects`)));
    return { command: binary, parameters: ["serve", config] };
  });
}
