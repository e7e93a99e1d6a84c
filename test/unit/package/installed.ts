/**
 * The package as its users get it: packed once, and installed into an empty folder without a
 * network, by the system's own Node and npm.
 */

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { atEnd } from "../../support/at-end.ts";
import { DENO_DIR } from "../../support/deno.ts";
import { SYSTEM_PATH } from "../../support/system-node.ts";

export interface Installed {
  readonly folder: string;
  readonly tarball: string;
  /** As the package's manifest and files are after the installation. */
  readonly home: string;
  run(program: string, ...parameters: string[]): Promise<{ stdout: string; stderr: string }>;
  remove(): void;
}

export async function installPackage(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), "sigpost-package-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const removed = atEnd(remove);
  const env = {
    PATH: SYSTEM_PATH.join(delimiter),
    HOME: folder,
    DENO_DIR,
    NO_COLOR: "1",
    npm_config_offline: "true",
    npm_config_update_notifier: "false",
  };
  const runIn = (cwd: string) => (program: string, parameters: readonly string[]) =>
    promisify(execFile)(program, parameters, { cwd, env, timeout: 120_000 });
  const { stdout } = await runIn(resolve("."))("npm", ["pack", "--pack-destination", folder]);
  const tarball = join(folder, stdout.trim().split("\n").at(-1) as string);
  const here = runIn(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  cpSync("test/unit/package/program.js", join(folder, "program.js"));
  await here("npm", ["install", "--no-audit", "--no-fund", tarball]);
  return {
    folder,
    tarball,
    home: join(folder, "node_modules/sigpost"),
    run: (program, ...parameters) => here(program, parameters),
    remove() {
      remove();
      removed();
    },
  };
}
