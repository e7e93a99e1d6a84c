/** A call as a shell line. The API key never goes in: the line reads it from the environment. */

import { type Operation, requestOf } from "../../client/index.ts";
import type { Call } from "./call.ts";

/** POSIX shell: inside single quotes nothing is special but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** @param origin of the server */
export function curlLine<Id extends Operation>(
  origin: string,
  { operation, input, options }: Call<Id>,
): string {
  const { method, path, headers, body } = requestOf(operation, input, options);
  const stream = headers.Accept === "text/event-stream";
  return [
    // A refusal fails a build and says what to do. Events are to be seen as they happen.
    `curl ${stream ? "-sSN" : "-sS"} --fail-with-body ${quoted(origin + path)}`,
    ...(method === (body ? "POST" : "GET") ? [] : [`-X ${method}`]),
    '-H "Authorization: Bearer $SIGPOST_KEY"',
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? [`-d ${quoted(body)}`] : []),
  ].join(" \\\n  ");
}
