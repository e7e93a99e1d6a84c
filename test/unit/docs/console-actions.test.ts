/** The guide's table of actions, in each language, has the numbers that the page tests count. */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  CONSOLE_TOOLS,
  consoleActions,
  PAGE_ACTIONS,
  total,
} from "../../support/console-actions.ts";

describe.each(["", ".ja", ".zh-CN"])("docs/guides/from-the-console%s.md", (language) => {
  it("counts what the console and the page ask for", () => {
    const text = readFileSync(`docs/guides/from-the-console${language}.md`, "utf8");
    const rows = [...text.matchAll(/^\|[^|]+\| (\d+)[^|]*\| (\d+) \|$/gm)];
    expect(rows.map(([, there, here]) => [Number(there), Number(here)])).toEqual(
      CONSOLE_TOOLS.map((tool) => [total(consoleActions(tool)), total(PAGE_ACTIONS[tool])]),
    );
  });
});
