/** The declaration files of the package's libraries: those that their entries lead to. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PROJECT = "scripts/package/tsconfig.json";
/** Written by the compiler in place of -> what is derived from the contract. */
const FLAT = new Map([["client/types.d.ts", "scripts/package/types.d.ts"]]);
const IMPORT = /(\bfrom ")(\.[^"]+)\.ts(";)/g;

function compile(folder: string): void {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = join(dirname(manifest), "bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", PROJECT, "--outDir", folder], { stdio: "inherit" });
}

/** @param entries paths of sources, from the root of the repository */
export function writeDeclarations(entries: readonly string[], target: string): void {
  const scratch = mkdtempSync(`${target}-types-`);
  try {
    compile(scratch);
    const files = new Set(entries.map((entry) => entry.replace(/\.ts$/, ".d.ts")));
    for (const file of files) {
      const text = readFileSync(join(scratch, FLAT.get(file) ?? file), "utf8");
      for (const [, , path] of text.matchAll(IMPORT))
        files.add(join(dirname(file), `${path}.d.ts`));
      mkdirSync(dirname(join(target, file)), { recursive: true });
      // Consumers resolve what is there: a declaration beside each module.
      writeFileSync(join(target, file), text.replace(IMPORT, "$1$2.js$3"));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
