/** The Durable Object of the audit log, as it is deployed, behind its own adapter. */

import { env } from "cloudflare:workers";
import { type AuditLog, durableAuditStore } from "../../../worker/platform/cloudflare/audit-log.ts";
import { BOUNDS, serveStore } from "./serve.ts";

export { AuditLog } from "../../../worker/platform/cloudflare/audit-log.ts";

const { AUDIT } = env as unknown as { readonly AUDIT: DurableObjectNamespace<AuditLog> };

export default { fetch: (request: Request) => serveStore(durableAuditStore(AUDIT, BOUNDS), request) };
