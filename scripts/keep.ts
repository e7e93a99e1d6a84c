/** A build whose inputs have not changed is kept. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Part {
  /**
   * Says what was built from what, with the names of the files, so that a removed one is missed.
   */
  readonly record: string;
  /** Files and folders. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  build(): Promise<unknown>;
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function stateOf({ inputs, outputs }: Part): string {
  const built = outputs.flatMap(filesIn);
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesIn).filter((path) => !built.includes(path))) {
    hash.update(file).update("\0");
    hash.update(readFileSync(file)).update("\0");
  }
  return JSON.stringify({ inputs: hash.digest("hex"), outputs: built });
}

export async function keepOrBuild(part: Part): Promise<void> {
  if (existsSync(part.record) && readFileSync(part.record, "utf8") === stateOf(part)) return;
  await part.build();
  mkdirSync(dirname(part.record), { recursive: true });
  writeFileSync(part.record, stateOf(part));
}
