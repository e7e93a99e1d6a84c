/**
 * Builds what the npm package `sigpost` holds: the command line in one file, the core and the
 * client module by module, so that their users' bundlers take what they need and stack traces can
 * be read. npm calls it before it packs or publishes (`prepack`).
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type InputOptions, type OutputOptions, rolldown } from "rolldown";
import { writeDeclarations } from "./package/declarations.ts";
import { publish } from "./publish.ts";

/** As `bin`, `exports` and `files` of package.json have it. */
const PACKAGE = "dist/package";
const COMMAND_LINE = "cli/main.ts";
const LIBRARIES = ["worker/usersig/index.ts", "client/index.ts"];

async function bundle(input: InputOptions, output: OutputOptions): Promise<void> {
  const built = await rolldown({ tsconfig: false, ...input });
  try {
    const { output: parts } = await built.write({ format: "esm", ...output });
    // Whoever bundles somebody's code passes on its licence too; so far there is none.
    const foreign = parts
      .flatMap((part) => (part.type === "chunk" ? part.moduleIds : []))
      .find((id) => id.includes("node_modules"));
    if (foreign) throw new Error(`${foreign} would be in the package, and no licence notice is.`);
  } finally {
    await built.close();
  }
}

/** The command line in one file, for every Node that the package is for. */
export const bundleCommandLine = (file: string): Promise<void> =>
  bundle(
    { input: COMMAND_LINE, platform: "node", transform: { target: "node20.19" } },
    { file, banner: "#!/usr/bin/env node", codeSplitting: false },
  );

export async function buildPackage(folder = PACKAGE): Promise<void> {
  mkdirSync("dist", { recursive: true });
  const scratch = mkdtempSync(`${folder}-`);
  try {
    await bundleCommandLine(`${scratch}/cli.js`);
    await bundle(
      {
        input: LIBRARIES,
        platform: "neutral",
        // Node 20 reads what these browsers read.
        transform: { target: ["chrome123", "firefox121", "safari17.5"] },
        treeshake: { moduleSideEffects: false },
      },
      {
        dir: scratch,
        preserveModules: true,
        preserveModulesRoot: process.cwd(),
        entryFileNames: "[name].js",
      },
    );
    writeDeclarations(LIBRARIES, scratch);
    // Of what is built alone: in the sources there are imports that only load something early.
    writeFileSync(`${scratch}/package.json`, '{ "type": "module", "sideEffects": false }\n');
    publish(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildPackage();
