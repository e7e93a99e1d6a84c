/** Every event that the log can have is counted from the start, and explained to operators. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LOG_EVENTS } from "../../../worker/platform/deno/metrics/log-events.ts";
import { IDENTITY_PROBLEMS } from "../../../worker/problems/identity-problems.ts";

const SOURCES = readdirSync("worker", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));

/** As they stand in the calls of a log; `storage_${…}` is two of them. */
const LOGGED = [
  ...SOURCES.flatMap((text) => [...text.matchAll(/\blog\(\{\s*event: "(\w+)"/g)]).map(
    ([, event = ""]) => event,
  ),
  "storage_unavailable",
  "storage_not_configured",
];

describe("an event of the log", () => {
  it("is found in the code at all", () => {
    expect(new Set(LOGGED).size).toBeGreaterThan(8);
  });

  it("is in the list of those that are counted", () => {
    expect(LOGGED.filter((event) => !(LOG_EVENTS as readonly string[]).includes(event))).toEqual(
      [],
    );
  });

  it("of the list is one that there is", () => {
    const keySets = Object.keys(IDENTITY_PROBLEMS);
    const unknown = LOG_EVENTS.filter(
      (event) => !LOGGED.includes(event) && !keySets.includes(event),
    );
    expect(unknown).toEqual([]);
  });

  it("is in docs/operations.md", () => {
    const text = readFileSync("docs/operations.md", "utf8");
    const rows = [...text.matchAll(/^\| (`[a-z_…`, ]+`) \|/gm)].map(([, cell]) => cell).join();
    const missing = LOG_EVENTS.filter(
      (event) =>
        !rows.includes(`\`${event}\``) && !rows.includes(`\`${event.split("_", 2).join("_")}_…\``),
    );
    expect(missing).toEqual([]);
  });
});
