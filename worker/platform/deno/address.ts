/** Where the process listens: HOST and PORT. */

import { StartFailure } from "./start-failure.ts";

const HOST_DEFAULT = "127.0.0.1";
const PORT_DEFAULT = 8787;

const read = (variable: string): string | undefined => Deno.env.get(variable)?.trim() || undefined;

function readPort(): number {
  const text = read("PORT");
  if (text === undefined) return PORT_DEFAULT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  const remedy = `Allowed: a whole number from 1 to 65535, or 0 for any free port; ${PORT_DEFAULT} without it.`;
  throw new StartFailure("PORT is not the number of a port.", remedy);
}

function explain(error: unknown, hostname: string, port: number): unknown {
  if (error instanceof Deno.errors.AddrInUse)
    return new StartFailure(
      `Port ${port} is taken: address already in use.`,
      "Set PORT to another one.",
    );
  if (error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable)
    return new StartFailure(
      `Listening on ${hostname}:${port} is not permitted.`,
      "Set PORT to 1024 or above, and start Deno with --allow-net.",
    );
  if (error instanceof Error)
    return new StartFailure(
      `HOST: this machine cannot listen on ${hostname}.`,
      `Allowed: an address of this machine, 0.0.0.0 for all of them; ${HOST_DEFAULT} without it.`,
    );
  return error;
}

export function listen(handler: Deno.ServeHandler<Deno.NetAddr>): Deno.HttpServer<Deno.NetAddr> {
  const hostname = read("HOST") ?? HOST_DEFAULT;
  const port = readPort();
  try {
    return Deno.serve({ hostname, port }, handler);
  } catch (error) {
    throw explain(error, hostname, port);
  }
}
