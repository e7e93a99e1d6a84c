/** The map agrees with the house: every layer in its order, and every place that it names. */

import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LAYERS } from "../../../scripts/layers.ts";

const MAP = readFileSync("docs/architecture.md", "utf8");

it("lists the layers from the bottom up, as the check has them", () => {
  const [, section = ""] = /\n## Layers\n(.*?)\n## /s.exec(MAP) ?? [];
  const first = section.split("\n").filter((line) => line.startsWith("| `"));
  const listed = first.flatMap((line) =>
    [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((name) => name[1]),
  );
  expect(listed).toEqual(LAYERS);
});

it.each([
  ["docs/architecture.md", 20],
  ["docs/stability.md", 4],
])("%s names only places that are there", (file, some) => {
  const text = readFileSync(file, "utf8");
  const places = [...text.matchAll(/`((?:worker|client|site|test|scripts)\/[\w./-]+)`/g)].map(
    (match) => match[1] as string,
  );
  expect(places.length).toBeGreaterThan(some);
  expect(places.filter((place) => !existsSync(place))).toEqual([]);
});
