/** The audit log over Deno KV, behind its own adapter; what it asks of the store is counted. */

import { denoAuditStore } from "../../../worker/platform/deno/audit-log.ts";
import { denoRecords } from "../../../worker/platform/deno/records.ts";
import { openStore } from "../../../worker/platform/deno/store-file.ts";
import { type Cost, type Opened, serveStore } from "./serve.ts";

/** Every entry that is read and every change that is committed. */
function counting(kv: Deno.Kv, cost: Cost): Deno.Kv {
  const counted: Pick<Deno.Kv, "get" | "list" | "atomic"> = {
    get(...given) {
      cost.read += 1;
      return kv.get(...given);
    },
    list<T>(...given: Parameters<Deno.Kv["list"]>) {
      const entries = kv.list<T>(...given);
      const next = entries.next.bind(entries);
      entries.next = async () => {
        const step = await next();
        if (!step.done) cost.read += 1;
        return step;
      };
      return entries;
    },
    atomic() {
      const atomic = kv.atomic();
      const { set, delete: remove } = atomic;
      atomic.set = (...given) => {
        cost.written += 1;
        return set.apply(atomic, given);
      };
      atomic.delete = (...given) => {
        cost.written += 1;
        return remove.apply(atomic, given);
      };
      return atomic;
    },
  };
  return counted as Deno.Kv;
}

const kv = await openStore(Deno.env.get("DENO_KV_PATH"), () => {});
const opened = new Map<number, Opened>();
const port = Number(Deno.env.get("PORT"));
Deno.serve({ hostname: "127.0.0.1", port }, (request) =>
  serveStore((bounds) => {
    const known = opened.get(bounds.rows);
    if (known) return known;
    const cost = { read: 0, written: 0 };
    const fresh: Opened = {
      store: denoAuditStore(counting(kv, cost), bounds),
      records: denoRecords(kv, bounds),
      cost: () => {
        const spent = { ...cost };
        Object.assign(cost, { read: 0, written: 0 });
        return Promise.resolve(spent);
      },
    };
    opened.set(bounds.rows, fresh);
    return fresh;
  }, request),
);
