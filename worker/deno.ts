/** Deno entry: the same app over Deno's own services, and the static page. */

import { createApp } from "./app.ts";
import { listen } from "./platform/deno/address.ts";
import { denoPorts } from "./platform/deno/dependencies.ts";
import { createShutdown } from "./platform/deno/shutdown.ts";
import { starting } from "./platform/deno/start-failure.ts";
import { loadStatic } from "./platform/deno/static.ts";
import { closing } from "./platform/deno/unread-body.ts";

/**
 * With `.` and `..` resolved, as URLs are and as workerd does it: Deno hands on the path as it was
 * sent.
 */
function resolved(request: Request): Request {
  const { href } = new URL(request.url);
  return href === request.url ? request : new Request(href, request);
}

await starting(async () => {
  const serveStatic = await loadStatic();
  const shutdown = createShutdown();
  const app = createApp(await denoPorts(shutdown));
  const server = listen((received, { remoteAddr }) => {
    const request = resolved(received);
    const address = remoteAddr.transport === "tcp" ? remoteAddr.hostname : "";
    return serveStatic(request) ?? closing(request, app.fetch(request, { address }));
  });
  shutdown.guard(server);
});
