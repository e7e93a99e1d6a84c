/**
 * A platform's records and audit rows over HTTP, so that its real storage can be asked directly:
 * `POST /<log>` appends, `GET` reads a page, `DELETE` ends a day; `?cost` tells what the last append
 * cost; `POST /<object>?do=<call>` calls the port of records with the body's arguments.
 */

import type { AuditBounds, AuditRow, LogName } from "../../../worker/audit/index.ts";
import type { AuditStore } from "../../../worker/audit/store.ts";
import type { Records } from "../../../worker/records/records.ts";

/** Rows read and written, as the storage itself counts them. */
export interface Cost {
  read: number;
  written: number;
}

export interface Opened {
  readonly store: AuditStore;
  readonly records: Records;
  /** Since it was asked last. */
  cost(log: LogName): Promise<Cost>;
  /** What happens once a day by itself, where it does. */
  endDay?(log: LogName): Promise<void>;
}

type Call = (...given: unknown[]) => Promise<unknown>;

/** As few as shows the bounds, unless the query says otherwise. */
const ROWS = 20;

export async function serveStore(
  open: (bounds: AuditBounds) => Opened,
  request: Request,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const log = decodeURIComponent(pathname.slice(1)) as LogName;
  if (pathname === "/healthz") return new Response("ok");
  const { store, records, cost, endDay } = open({
    days: 90,
    rows: Number(searchParams.get("rows") ?? ROWS),
  });
  const call = searchParams.get("do");
  if (call !== null) {
    const given = (await request.json()) as unknown[];
    const answer = await (records[call as keyof Records] as Call)(
      ...(call === "copy" ? given : [log, ...given]),
    );
    return Response.json(answer ?? null);
  }
  if (request.method === "POST") {
    await store.append(log, (await request.json()) as AuditRow[]);
    return new Response("ok");
  }
  if (request.method === "DELETE") {
    await endDay?.(log);
    return new Response("ok");
  }
  if (searchParams.has("cost")) return Response.json(await cost(log));
  const before = searchParams.get("before");
  const limit = Number(searchParams.get("limit") ?? 100);
  const since = Number(searchParams.get("since") ?? 0);
  return Response.json(await store.page(log, { limit, since, ...(before !== null && { before }) }));
}
