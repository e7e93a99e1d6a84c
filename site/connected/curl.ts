/** A call as a shell line. The API key never goes in: the line reads it from the environment. */

import type { Call } from "./paths.ts";

/** POSIX shell: inside single quotes nothing is special but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** @param origin of the server */
export const curlLine = (origin: string, { path, body }: Call): string =>
  [
    `curl -fsS ${quoted(origin + path)}`,
    '-H "Authorization: Bearer $SIGPOST_KEY"',
    "-H 'Accept: text/plain'",
    "-H 'Content-Type: application/json'",
    `-d ${quoted(JSON.stringify(body))}`,
  ].join(" \\\n  ");
