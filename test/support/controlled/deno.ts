/** The Deno entry with a tester's handles. */

import { createApp } from "../../../worker/app.ts";
import { denoPorts } from "../../../worker/platform/deno/dependencies.ts";
import { createShutdown } from "../../../worker/platform/deno/shutdown.ts";
import { closing } from "../../../worker/platform/deno/unread-body.ts";
import { controlled } from "./control.ts";

const { ports, handle } = controlled(await denoPorts(createShutdown()));
const app = createApp(ports);

const port = Number(Deno.env.get("PORT"));
Deno.serve(
  { hostname: "127.0.0.1", port },
  async (request) => (await handle(request)) ?? closing(request, app.fetch(request)),
);
