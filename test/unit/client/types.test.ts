/** The client's types say what the contract says, to a strict program of somebody else's. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const STRICT = [
  ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
  ...["--module", "nodenext", "--moduleResolution", "nodenext", "--target", "esnext"],
  ...["--lib", "esnext,dom,dom.iterable", "--types", "node", "--skipLibCheck"],
  ...["--allowImportingTsExtensions", "--verbatimModuleSyntax", "--ignoreConfig"],
];

it("compile what is right and refuse what is not", { timeout: 120_000 }, async () => {
  const compiled = await promisify(execFile)(process.execPath, [
    "node_modules/typescript/bin/tsc",
    ...STRICT,
    "test/unit/client/programs.ts",
  ]).catch((failed: { stdout: string }) => failed);
  expect(compiled.stdout).toBe("");
});
