/** What a run found, for people: counts, faults, and a line to send each request again. */

import { mkdirSync, writeFileSync } from "node:fs";
import type { Fault, Result } from "./fuzz.ts";

/** Characters of a body that are good to read on a line; longer ones go to a file. */
const LINE = 300;
const FOLDER = "dist/fuzz";

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A body as curl's argument. */
function dataOf(body: string, name: string): string {
  if (body.length <= LINE && /^[\x20-\x7e]*$/.test(body)) return `--data-raw ${quoted(body)}`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}`, body);
  return `--data-binary @${FOLDER}/${name}`;
}

/** @param number tells the body's file from those of other faults */
export function curlLine(
  { asked }: Fault,
  number: number,
  { adminKey }: Pick<Result, "adminKey">,
): string {
  const headers = { "Content-Type": undefined, ...asked.headers };
  const filled = (text: string) => text.replaceAll("{{admin}}", adminKey);
  const parts = Object.entries(headers).map(([name, value]) =>
    // curl would add a type of its own.
    value === undefined
      ? asked.body === undefined
        ? ""
        : `-H '${name};'`
      : `-H ${quoted(`${name}: ${filled(value)}`)}`,
  );
  if (asked.body !== undefined) parts.push(dataOf(asked.body, `${number}.body`));
  if (asked.framing === "chunked") parts.push("-H 'Transfer-Encoding: chunked'");
  const method = asked.method === "HEAD" ? "--head" : `-X ${asked.method}`;
  return ["curl -i --path-as-is", method, ...parts, `"$BASE"${quoted(asked.path)}`]
    .filter((part) => part !== "")
    .join(" ");
}

export function shownFault(fault: Fault, number: number, result: Pick<Result, "adminKey">): string {
  const { where, what, asked, request, after, times, place } = fault;
  const when = `request ${request}, after ${(after / 1000).toFixed(1)} s, ${times} times`;
  const from = place === undefined ? "" : `\n   log: ${place}`;
  return `\n${number}. ${where}: ${what}\n   ${asked.route} (${when})\n   ${curlLine(fault, number, result)}${from}`;
}

export const shownCounts = (counts: Result["counts"]): string =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([route, own]) => {
      const statuses = [...own]
        .sort(([a], [b]) => a - b)
        .map(([status, times]) => `${status || "none"}×${times}`);
      return `${route.padEnd(62)} ${statuses.join("  ")}`;
    })
    .join("\n");
