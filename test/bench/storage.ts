/** What one request asks of storage where nothing is warm, counted. */

import { STORED_SETTINGS } from "./fixtures.ts";
import type { Options } from "./options.ts";
import { withServers } from "./server.ts";
import { startWorker } from "./start.ts";
import { printTable } from "./table.ts";
import type { Figures } from "./targets.ts";
import type { Counted } from "./workers/storage.ts";

const START = { bindings: STORED_SETTINGS, objects: { RECORDS: "RecordsObject" } };

export function benchStorage({ markdown }: Options): Promise<Figures> {
  return withServers({ storage: () => startWorker("storage", START) }, async (server) => {
    const answer = await fetch(`http://127.0.0.1:${server("storage").port}/`, { method: "POST" });
    if (!answer.ok) throw new Error(`counting failed with status ${answer.status}`);
    const { appends, cold, quiet } = (await answer.json()) as Counted;
    const figures = {
      coldTrips: cold.waited.trips,
      coldReads: cold.reads,
      quietReads: Math.max(...quiet.map(({ reads }) => reads)),
      quietRows: Math.max(...quiet.map(({ rows }) => rows)),
      auditRead: Math.max(...appends.map(({ read }) => read)),
      auditWritten: Math.max(...appends.map(({ written }) => written)),
    };
    const quietTrips = Math.max(...quiet.map(({ waited }) => waited.trips));
    const columns = ["most of each", "KV round trips", "KV reads", "rows read", "rows written"];
    const rows = [
      [
        "first UserSig of a cold isolate",
        `${figures.coldTrips}`,
        `${figures.coldReads}`,
        "",
        `${cold.rows}`,
      ],
      [
        "UserSig from a quiet isolate",
        `${quietTrips}`,
        `${figures.quietReads}`,
        "",
        `${figures.quietRows}`,
      ],
      ["append to a full audit log", "", "", `${figures.auditRead}`, `${figures.auditWritten}`],
    ];
    printTable({ title: "Storage, the audit log full", columns, rows }, markdown);
    return figures;
  });
}
