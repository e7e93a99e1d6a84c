/** Cloudflare entry: bindings become ports. */

import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { type Bindings, cloudflarePorts } from "./platform/cloudflare/dependencies.ts";

export { AuditLog } from "./platform/cloudflare/audit-log.ts";
export { UserObject } from "./platform/cloudflare/user-object.ts";

export default createApp(cloudflarePorts(env as unknown as Bindings));
