/** The audit log over Deno KV, behind its own adapter. */

import { denoAuditStore } from "../../../worker/platform/deno/audit-log.ts";
import { openStore } from "../../../worker/platform/deno/key-value.ts";
import { BOUNDS, serveStore } from "./serve.ts";

const store = denoAuditStore(await openStore(Deno.env.get("DENO_KV_PATH")), BOUNDS);
const port = Number(Deno.env.get("PORT"));
Deno.serve({ hostname: "127.0.0.1", port }, (request) => serveStore(store, request));
