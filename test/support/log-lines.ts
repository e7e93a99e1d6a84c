/** What a server wrote to its log, line by line, on either runtime. */

import type { RunningServer } from "./worker.ts";

// biome-ignore lint/suspicious/noExplicitAny: a line whose fields the expectations state
type Line = any;

/** workerd hands lines on with a level; Deno's are what the process printed. */
function textsOf(logs: string): string[] {
  if (!logs.startsWith("[")) return logs.split("\n");
  const written = JSON.parse(logs) as readonly { readonly message: string }[];
  return written.flatMap(({ message }) => message.split("\n"));
}

/** Of the service's own, each an object of JSON. Throws on one that begins like that and is none. */
export const logLines = (server: Pick<RunningServer, "logs">): Line[] =>
  textsOf(server.logs())
    .filter((text) => text.startsWith("{"))
    .map((text) => JSON.parse(text));

export const requestLines = (server: Pick<RunningServer, "logs">): Line[] =>
  logLines(server).filter(({ event }) => event === "request");
