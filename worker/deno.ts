/** Deno entry: the same app over Deno's own services, and the static page. */

import { createApp } from "./app.ts";
import { denoPorts } from "./platform/deno/dependencies.ts";
import { createShutdown } from "./platform/deno/shutdown.ts";
import { serveStatic } from "./platform/deno/static.ts";

const shutdown = createShutdown();
const app = createApp(await denoPorts(shutdown));

/** With `.` and `..` resolved, as URLs are and as workerd does it: Deno hands on the path as it was sent. */
function resolved(request: Request): Request {
  const { href } = new URL(request.url);
  return href === request.url ? request : new Request(href, request);
}

const hostname = Deno.env.get("HOST") ?? "127.0.0.1";
const port = Number(Deno.env.get("PORT") ?? 8787);
const server = Deno.serve({ hostname, port }, async (received, { remoteAddr }) => {
  const request = resolved(received);
  const address = remoteAddr.transport === "tcp" ? remoteAddr.hostname : "";
  return (await serveStatic(request)) ?? app.fetch(request, { address });
});
shutdown.guard(server);
