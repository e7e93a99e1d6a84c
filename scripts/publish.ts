/**
 * Puts a newly built folder in place of the one that is served, without a moment in which a file is
 * missing.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

const same = (one: string, other: string): boolean =>
  existsSync(other) && readFileSync(one).equals(readFileSync(other));

/**
 * A server may be reading `target`: files that have not changed are left alone, new ones come
 * before the documents that name them, and what nothing names any more goes last. `built` is on the
 * same file system and is gone afterwards.
 */
export function publish(built: string, target: string): void {
  const fresh = filesIn(built).sort((a, b) => depth(b) - depth(a));
  for (const file of fresh) {
    if (same(join(built, file), join(target, file))) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    renameSync(join(built, file), join(target, file));
  }
  const kept = new Set(fresh);
  for (const file of filesIn(target))
    if (!kept.has(file)) rmSync(join(target, file), { force: true });
  rmSync(built, { recursive: true, force: true });
}

/** Documents stand at the root, what they name below it. */
const depth = (file: string): number => file.split(/[/\\]/).length;
