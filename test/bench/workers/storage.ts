/**
 * What issuing asks of storage where nothing is warm: reads of copies, and rows of the audit log's real
 * Durable Object, which is full. A new app is a new isolate as far as memory goes.
 */

import { env } from "cloudflare:workers";
import { createApp } from "../../../worker/app.ts";
import { type AuditRow, logOf, ROWS_MAXIMUM } from "../../../worker/audit/index.ts";
import { objectRecords } from "../../../worker/platform/cloudflare/records.ts";
import { missingRecords } from "../../../worker/platform/missing-records.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import type { RecordsObject } from "../../support/stores/workerd.ts";
import { CountingCopies } from "./counting-copies.ts";
import { config, key, sdkAppId, storedEntries } from "./stored.ts";

export { RecordsObject } from "../../support/stores/workerd.ts";

const { RECORDS } = env as unknown as { readonly RECORDS: DurableObjectNamespace<RecordsObject> };
const LOG = logOf(sdkAppId);
/** A namespace is asked inside a request only. */
const costOf = () => RECORDS.get(RECORDS.idFromName(LOG)).cost();
const auditStore = objectRecords(RECORDS as never, undefined, { days: 90, rows: ROWS_MAXIMUM });

const APPENDS = 20;
const FILLED_AT_ONCE = 1000;
const MINUTE_MS = 60_000;
/** After so long nothing that was read is still used. */
const QUIET_MS = 2 * 3_600_000;
const QUIET_REQUESTS = 5;

const row = (i: number): AuditRow => ({
  bucket: `bucket ${i}`,
  kind: "traffic",
  actor: { kind: "api-key", id: "bench" },
  action: "POST /v1/apps/{sdkAppId}/usersigs",
  userIds: ["alice"],
  code: "ok",
  first: i * MINUTE_MS,
  last: i * MINUTE_MS,
  count: 1,
  requestId: `bench-${i}`,
});

async function fill(): Promise<void> {
  for (let from = 0; from < ROWS_MAXIMUM; from += FILLED_AT_ONCE)
    await auditStore.append(
      LOG,
      Array.from({ length: FILLED_AT_ONCE }, (_, i) => row(from + i)),
    );
  await costOf();
}

async function append(i: number) {
  await auditStore.append(LOG, [row(ROWS_MAXIMUM + i)]);
  return costOf();
}

/** An isolate whose timers and background work end when they are told to. */
async function isolate() {
  const copies = new CountingCopies(await storedEntries());
  const background: Promise<void>[] = [];
  const timers: (() => void)[] = [];
  let later = 0;
  const app = createApp({
    ...BARE_PORTS,
    config,
    records: { ...missingRecords, copy: copies.copy, noteUse: async () => {} },
    auditStore,
    clock: () => Date.now() + later,
    background: (work) => void background.push(work),
    delay: () => new Promise((resolve) => timers.push(resolve)),
  });
  const body = JSON.stringify({ userId: "alice", expire: 86_400 });
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}` };
  return {
    wait: (milliseconds: number) => {
      later += milliseconds;
    },
    async issue() {
      const { reads, roundTrips } = copies;
      const url = `http://127.0.0.1/v1/apps/${sdkAppId}/usersigs`;
      const { status } = await app.fetch(new Request(url, { method: "POST", headers, body }));
      if (status !== 200) throw new Error(`status ${status}`);
      const waited = { trips: copies.roundTrips - roundTrips, reads: copies.reads - reads };
      for (const end of timers.splice(0)) end();
      while (background.length > 0) await background.shift();
      const { written } = await costOf();
      return { waited, reads: copies.reads - reads, rows: written };
    },
  };
}

async function count() {
  await fill();
  const appends = [];
  for (let i = 0; i < APPENDS; i++) appends.push(await append(i));
  const { issue, wait } = await isolate();
  const cold = await issue();
  const quiet = [];
  for (let i = 0; i < QUIET_REQUESTS; i++) {
    wait(QUIET_MS);
    quiet.push(await issue());
  }
  return { appends, cold, quiet };
}

export default {
  fetch: async (request: Request): Promise<Response> =>
    request.method === "POST" ? Response.json(await count()) : new Response("ready"),
};

export type Counted = Awaited<ReturnType<typeof count>>;
