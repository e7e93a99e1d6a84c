/**
 * The Cloudflare entry with everything counted that is billed: operations of KV, calls of objects,
 * their rows read and written. `POST /counts` makes requests to the product, ends what they left to
 * be done, and tells what they used. All of it within one request, as workerd wants it.
 */

import { env } from "cloudflare:workers";
import { createApp } from "../../../worker/app.ts";
import {
  type Bindings,
  cloudflarePorts,
} from "../../../worker/platform/cloudflare/dependencies.ts";
import { RecordsObject as DeployedRecords } from "../../../worker/platform/cloudflare/records-object.ts";
import { UserObject as DeployedUser } from "../../../worker/platform/cloudflare/user-object.ts";
import { NOTHING, type Ran, type Run, type Used } from "./used.ts";

let used: Used = { ...NOTHING };

function countRows({ storage }: DurableObjectState): void {
  const { sql } = storage;
  const exec = (query: string, ...given: SqlStorageValue[]) => {
    const cursor = sql.exec(query, ...given);
    // A cursor knows what it read once it was read.
    const rows = cursor.toArray();
    used.rowsRead += cursor.rowsRead;
    used.rowsWritten += cursor.rowsWritten;
    return { toArray: () => rows, [Symbol.iterator]: () => rows[Symbol.iterator]() };
  };
  Object.defineProperty(storage, "sql", { value: { exec } });
  const setAlarm = storage.setAlarm.bind(storage);
  storage.setAlarm = (...given) => {
    used.rowsWritten += 1;
    return setAlarm(...given);
  };
}

/** Objects of this script run in its isolate, so that their counts come together here. */
export class RecordsObject extends DeployedRecords {
  constructor(state: DurableObjectState, bindings: Bindings) {
    countRows(state);
    super(state, counted(bindings) as ConstructorParameters<typeof DeployedRecords>[1]);
  }
}

export class UserObject extends DeployedUser {
  constructor(state: DurableObjectState, bindings: Bindings) {
    countRows(state);
    super(state, counted(bindings) as ConstructorParameters<typeof DeployedUser>[1]);
  }
}

function countedKv(kv: KVNamespace): KVNamespace {
  const counting =
    (kind: "kvReads" | "kvWrites" | "kvDeletes" | "kvLists", name: string) =>
    (...given: unknown[]) => {
      used[kind] += Array.isArray(given[0]) ? given[0].length : 1;
      const operation = Reflect.get(kv, name) as (...given: unknown[]) => unknown;
      return operation.apply(kv, given);
    };
  return {
    get: counting("kvReads", "get"),
    getWithMetadata: counting("kvReads", "getWithMetadata"),
    put: counting("kvWrites", "put"),
    delete: counting("kvDeletes", "delete"),
    list: counting("kvLists", "list"),
  } as KVNamespace;
}

/** Every call of a stub's method is a request to its object. */
function countedNamespace<T extends DurableObjectNamespace>(namespace: T): T {
  const stubOf = (id: DurableObjectId) =>
    new Proxy(namespace.get(id), {
      get:
        (stub, name) =>
        (...given: unknown[]) => {
          used.objectCalls += 1;
          return (Reflect.get(stub, name) as (...given: unknown[]) => unknown)(...given);
        },
    });
  return { idFromName: (name: string) => namespace.idFromName(name), get: stubOf } as unknown as T;
}

function counted({ KV, RECORDS, USERS, ...rest }: Bindings): Bindings {
  return {
    ...rest,
    ...(KV && { KV: countedKv(KV) }),
    ...(RECORDS && { RECORDS: countedNamespace(RECORDS) }),
    ...(USERS && { USERS: countedNamespace(USERS) }),
  };
}

/** Work after the answer. */
const background = new Set<Promise<void>>();
/** Ends waits that the product asked for, so that what is gathered is written at once. */
let waits: (() => void)[] = [];
/** Milliseconds that the clock is ahead: nothing that was remembered is still used. */
let ahead = 0;

const ports = cloudflarePorts(counted(env as unknown as Bindings));
const makeApp = () =>
  createApp({
    ...ports,
    clock: () => Date.now() + ahead,
    delay: () => new Promise((resolve) => waits.push(resolve)),
    background: (work) => {
      background.add(work);
      const done = () => void background.delete(work);
      void work.then(done, done);
    },
  });
let app = makeApp();

async function settle(): Promise<void> {
  for (const end of waits) end();
  waits = [];
  await Promise.all(background);
}

async function run({ requests, later = 0, cold = false }: Run): Promise<Ran> {
  // A new app is a new isolate as far as memory goes.
  if (cold) app = makeApp();
  ahead += later;
  used = { ...NOTHING };
  const answers: Ran["answers"][number][] = [];
  for (const { method, path, body, key } of requests) {
    const answer = await app.fetch(
      new Request(`https://counted.invalid${path}`, {
        method,
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    answers.push({ status: answer.status, text: await answer.text() });
  }
  await settle();
  return { answers, used };
}

export default {
  fetch: async (request: Request): Promise<Response> =>
    Response.json(await run((await request.json()) as Run)),
};
