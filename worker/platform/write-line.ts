/**
 * The log on every platform: a line of JSON. What went well goes where trouble does not, so that
 * requests are no errors to whoever reads the log.
 */

import type { LogLine } from "../ports.ts";

export const writeLine = (line: LogLine): void =>
  console[line.event === "request" ? "log" : "error"](JSON.stringify(line));
