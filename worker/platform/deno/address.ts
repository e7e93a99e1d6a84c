/** Where the process listens: HOST and PORT; for its numbers, METRICS_HOST and METRICS_PORT. */

import { StartFailure } from "./start-failure.ts";

const HOST_DEFAULT = "127.0.0.1";
const PORT_DEFAULT = 8787;

/** The names of the settings. */
interface Place {
  readonly host: string;
  readonly port: string;
  /** What holds without a port. */
  readonly without: string;
}
const SERVICE: Place = { host: "HOST", port: "PORT", without: `${PORT_DEFAULT} without it` };
const METRICS: Place = {
  host: "METRICS_HOST",
  port: "METRICS_PORT",
  without: "no metrics without it",
};

const read = (variable: string): string | undefined => Deno.env.get(variable)?.trim() || undefined;

function readPort({ port, without }: Place): number | undefined {
  const text = read(port);
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  const remedy = `Allowed: a whole number from 1 to 65535, or 0 for any free port; ${without}.`;
  throw new StartFailure(`${port} is not the number of a port.`, remedy);
}

function explain(error: unknown, place: Place, hostname: string, port: number): unknown {
  if (error instanceof Deno.errors.AddrInUse)
    return new StartFailure(
      `Port ${port} is taken: address already in use.`,
      `Set ${place.port} to another one.`,
    );
  if (error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable)
    return new StartFailure(
      `Listening on ${hostname}:${port} is not permitted.`,
      `Set ${place.port} to 1024 or above, and start Deno with --allow-net.`,
    );
  if (error instanceof Error)
    return new StartFailure(
      `${place.host}: this machine cannot listen on ${hostname}.`,
      `Allowed: an address of this machine, 0.0.0.0 for all of them; ${HOST_DEFAULT} without it.`,
    );
  return error;
}

function serve(
  place: Place,
  port: number,
  handler: Deno.ServeHandler<Deno.NetAddr>,
  more: Pick<Deno.ServeTcpOptions, "onListen"> = {},
): Deno.HttpServer<Deno.NetAddr> {
  const hostname = read(place.host) ?? HOST_DEFAULT;
  try {
    return Deno.serve({ hostname, port, ...more }, handler);
  } catch (error) {
    throw explain(error, place, hostname, port);
  }
}

export const listen = (handler: Deno.ServeHandler<Deno.NetAddr>): Deno.HttpServer<Deno.NetAddr> =>
  serve(SERVICE, readPort(SERVICE) ?? PORT_DEFAULT, handler);

/** How to listen for who reads the numbers, where a port is set for them. */
export function metricsPlace(): ((handler: Deno.ServeHandler) => void) | undefined {
  const port = readPort(METRICS);
  if (port === undefined) return undefined;
  const onListen = ({ hostname, port: taken }: Deno.NetAddr) =>
    console.error(`Metrics on http://${hostname}:${taken}/metrics`);
  return (handler) => void serve(METRICS, port, handler, { onListen });
}
