/** Starts the controlled entries, and talks to them as an API client does. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startDeno } from "../deno.ts";
import { type RunningServer, type Settings, served, testSettings } from "../worker.ts";
import { startWorkerd } from "../workerd.ts";
import { CONTROL_PATH, type Command, type Report } from "./control.ts";

// biome-ignore lint/suspicious/noExplicitAny: an answer's JSON, looked at field by field
type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export interface Sent {
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ControlledServer extends RunningServer {
  readonly runtime: string;
  control(command: Command): Promise<void>;
  calls(): Promise<number>;
  /** Everything in storage, as the platform itself holds it. */
  raw(): Promise<string>;
  entries(): Promise<NonNullable<Report["entries"]>>;
  record(object: string, name: string): Promise<NonNullable<Report["record"]>>;
  /** As the admin key unless told otherwise; `key: undefined` sends no credential. */
  call(method: string, path: string, sent?: Sent): Promise<Answer>;
}

function withControl(
  server: RunningServer,
  runtime: string,
  raw: () => Promise<string>,
): ControlledServer {
  const report = async (query = "", init: RequestInit = {}) =>
    (await (await fetch(`${server.url}${CONTROL_PATH}${query}`, init)).json()) as Report;
  return {
    ...server,
    runtime,
    raw,
    control: async (command) =>
      void (await report("", { method: "POST", body: JSON.stringify(command) })),
    calls: async () => (await report()).calls,
    entries: async () => (await report("?dump")).entries ?? [],
    async record(object, name) {
      const query = new URLSearchParams({ object, record: name });
      return (await report(`?${query}`)).record as NonNullable<Report["record"]>;
    },
    async call(method, path, sent = {}) {
      const key = "key" in sent ? sent.key : server.adminKey;
      const answer = await fetch(server.url + path, {
        method,
        headers: {
          ...(key !== undefined && { Authorization: `Bearer ${key}` }),
          ...(sent.body !== undefined && { "Content-Type": "application/json" }),
          ...sent.headers,
        },
        ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
      });
      const text = await answer.text();
      const isJson = answer.headers.get("Content-Type")?.includes("json");
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        json: isJson ? JSON.parse(text) : undefined,
      };
    },
  };
}

const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((file) => join(file.parentPath, file.name))
    // A store's passing files may be gone by now.
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString("latin1"))
    .join("\n");

async function startControlledWorkerd(settings: Settings): Promise<ControlledServer> {
  const workerd = await startWorkerd("controlled", settings);
  return withControl(served(workerd, settings), "workerd", async () => {
    const { KV } = await workerd.bindings<{ KV: KVNamespace }>();
    const { keys } = await KV.list();
    const values = await Promise.all(keys.map(({ name }) => KV.get(name)));
    return JSON.stringify([keys, values]) + filesIn(workerd.folder);
  });
}

async function startDenoControlled(settings: Settings): Promise<ControlledServer> {
  const server = await startDeno(settings, "test/support/controlled/deno.ts");
  return withControl(server, "Deno", async () => filesIn(server.folder));
}

export interface ControlledRuntime {
  readonly name: string;
  start(settings?: Settings): Promise<ControlledServer>;
}

export const CONTROLLED: readonly ControlledRuntime[] = [
  { name: "workerd", start: (settings = testSettings()) => startControlledWorkerd(settings) },
  { name: "Deno", start: (settings = testSettings()) => startDenoControlled(settings) },
];
