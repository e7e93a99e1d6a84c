/** Cloudflare entry: bindings become ports. */

import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { type Bindings, cloudflarePorts } from "./platform/cloudflare/dependencies.ts";

export { RecordsObject } from "./platform/cloudflare/records-object.ts";
export { UserObject } from "./platform/cloudflare/user-object.ts";

export default createApp(cloudflarePorts(env as unknown as Bindings));
