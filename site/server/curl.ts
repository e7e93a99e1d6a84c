/** A call as a shell line. The API key never goes in: the line reads it from the environment. */

import { type ApiCall, methodOf } from "./paths.ts";

/** POSIX shell: inside single quotes nothing is special but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** @param origin of the server */
export function curlLine(origin: string, call: ApiCall): string {
  const { path, body, headers = {}, accept = "application/json" } = call;
  const method = methodOf(call);
  return [
    // Events are to be seen as they happen.
    `curl ${accept === "text/event-stream" ? "-fsSN" : "-fsS"} ${quoted(origin + path)}`,
    ...(method === (body ? "POST" : "GET") ? [] : [`-X ${method}`]),
    '-H "Authorization: Bearer $SIGPOST_KEY"',
    `-H 'Accept: ${accept}'`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`] : []),
  ].join(" \\\n  ");
}
