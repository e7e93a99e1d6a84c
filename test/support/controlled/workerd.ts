/** The Cloudflare entry with a tester's handles. */

import { env } from "cloudflare:workers";
import { createApp } from "../../../worker/app.ts";
import {
  type Bindings,
  cloudflarePorts,
} from "../../../worker/platform/cloudflare/dependencies.ts";
import { controlled } from "./control.ts";

export { RecordsObject } from "../../../worker/platform/cloudflare/records-object.ts";
export { UserObject } from "../../../worker/platform/cloudflare/user-object.ts";

const { ports, handle } = controlled(cloudflarePorts(env as unknown as Bindings));
const app = createApp(ports);

export default {
  fetch: async (request: Request) => (await handle(request)) ?? app.fetch(request),
};
