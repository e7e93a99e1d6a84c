/** The check of the layers: it passes here, and finds what is built wrong on purpose. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { faultsOf } from "../../../scripts/layers.ts";

function faultsIn(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), "sigpost-layers-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return faultsOf(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

it("finds nothing wrong in this checkout", () => {
  expect(faultsOf(process.cwd())).toEqual([]);
});

it("names both ends of an import that goes up, types included", () => {
  const [fault, ...more] = faultsIn({
    "worker/apps/app.ts": 'import type { Call } from "../http/call.ts";\n',
    "worker/http/call.ts": "export interface Call {}\n",
  });
  expect(more).toEqual([]);
  expect(fault).toContain("worker/apps/app.ts imports worker/http/call.ts, which lies above it");
});

it.each([
  ["static imports", 'import { b } from "./b.ts";', 'export * from "./a.ts";'],
  [
    "imports over several lines",
    'import {\n  type B,\n  b,\n} from "./b.ts";',
    'import type { A } from "./a.ts";',
  ],
  ["an import at run time", 'const b = () => import("./b.ts");', 'import "./a.ts";'],
])("finds a circle of files: %s", (_, a, b) => {
  const faults = faultsIn({ "site/a.ts": a, "site/b.ts": b });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain("site/a.ts -> site/b.ts -> site/a.ts");
});

it("finds a circle of folders whose files make none", () => {
  const faults = faultsIn({
    "worker/push/one/a.ts": 'import "../two/a.ts";',
    "worker/push/two/a.ts": "",
    "worker/push/two/b.ts": 'import "../one/b.ts";',
    "worker/push/one/b.ts": "",
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain("worker/push/one -> worker/push/two -> worker/push/one");
  expect(faults[0]).toContain("worker/push/two/b.ts imports worker/push/one/b.ts");
});

it("keeps the worker clear of the page, and asks for the layer of a new folder", () => {
  expect(faultsIn({ "worker/apps/a.ts": 'import "../../site/a.ts";', "site/a.ts": "" })).toEqual([
    "worker/apps/a.ts imports site/a.ts, but worker/ may not import site/.",
  ]);
  expect(
    faultsIn({ "worker/novel/a.ts": 'import "../bytes/a.ts";', "worker/bytes/a.ts": "" }),
  ).toEqual(["worker/novel has no layer. Give it a line in scripts/layers.ts."]);
});
