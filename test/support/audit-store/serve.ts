/** A platform's audit store over HTTP, so that its real storage can be asked directly: `POST /<log>` appends, `GET` reads a page. */

import type { AuditRow, LogName } from "../../../worker/audit/index.ts";
import type { AuditStore } from "../../../worker/ports.ts";

/** As few as shows the bounds. */
export const BOUNDS = { days: 90, rows: 20 };

export async function serveStore(store: AuditStore, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const log = decodeURIComponent(pathname.slice(1)) as LogName;
  if (pathname === "/healthz") return new Response("ok");
  if (request.method === "POST") {
    await store.append(log, (await request.json()) as AuditRow[]);
    return new Response("ok");
  }
  const before = searchParams.get("before");
  const limit = Number(searchParams.get("limit") ?? 100);
  const since = Number(searchParams.get("since") ?? 0);
  return Response.json(await store.page(log, { limit, since, ...(before !== null && { before }) }));
}
