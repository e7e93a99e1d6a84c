/** The list of examples has each of them, with files that are read in one go. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const INDEX = readFileSync("examples/README.md", "utf8");
const FOLDERS = readdirSync("examples", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const CODE = /\.(?:ts|js|vue|py|go|java|php|swift|kt|dart)$/;

it("lists every example, and none that is not there", () => {
  const listed = [...INDEX.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\/README\.md\) \|/gm)];
  expect(listed.map(([, name]) => name).sort()).toEqual([...FOLDERS].sort());
  for (const [, name, folder] of listed) expect(folder).toBe(name);
});

describe.each(FOLDERS)("%s", (folder) => {
  const names = readdirSync(join("examples", folder));
  const text = (name: string) => readFileSync(join("examples", folder, name), "utf8");

  it("is short, and names its files where there are several", () => {
    const code = names.filter((name) => CODE.test(name));
    expect(code.length).toBeGreaterThan(0);
    for (const name of code) {
      const lines = text(name).split("\n");
      expect(lines.length, name).toBeLessThanOrEqual(150);
      expect(
        lines.filter((line) => line.length > 100),
        name,
      ).toEqual([]);
      if (code.length > 1) expect(text("README.md")).toContain(`| \`${name}\` |`);
    }
  });

  it("has no address of a real host, and no secret", () => {
    for (const name of names) {
      const hosts = [...text(name).matchAll(/https:\/\/([\w.-]+)/g)].map(([, host]) => host);
      expect(
        hosts.filter((host) => !/(^|\.)example(\.com)?$/.test(host ?? "")),
        name,
      ).toEqual([]);
      expect(text(name)).not.toMatch(/sgp_\w{20}|-----BEGIN/);
    }
  });
});
