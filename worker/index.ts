/** Cloudflare entry: bindings become ports. */

import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { type Bindings, cloudflarePorts } from "./platform/cloudflare/dependencies.ts";

export default createApp(cloudflarePorts(env as unknown as Bindings));
