/** The declaration files of the package's libraries: those that their entries lead to. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const PROJECT = "scripts/package/tsconfig.json";
/** Written by the compiler in place of -> what is derived from the contract. */
const FLAT = new Map([["client/types.d.ts", "scripts/package/types.d.ts"]]);
/** What stands between quotation marks in a declaration, if it is a path. */
const isPath = (part: string): boolean => part.startsWith(".") && part.endsWith(".ts");

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
      const parts = readFileSync(join(scratch, FLAT.get(file) ?? file), "utf8").split('"');
      for (const path of parts.filter(isPath))
        files.add(join(dirname(file), path.replace(/\.ts$/, ".d.ts")));
      mkdirSync(dirname(join(target, file)), { recursive: true });
      // Consumers resolve what is there: a declaration beside each module.
      const moved = parts.map((part) => (isPath(part) ? part.replace(/\.ts$/, ".js") : part));
      writeFileSync(join(target, file), moved.join('"'));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
