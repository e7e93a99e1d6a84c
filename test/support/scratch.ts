/**
 * Where workers under test keep what they store: in memory, where the system has room for it. On a
 * disk each of their thousands of transactions waits until it is written. Not for Deno, which lets
 * nothing below /dev be named by permission.
 */

import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
/** Containers often have 64 MB there, and Chromium uses it too. */
const ENOUGH = 1 << 30;

function place(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

export interface Scratch {
  readonly folder: string;
  remove(): void;
}

const kept = new Set<string>();
// A run that is stopped by hand stops no server; what lies in memory would stay there.
process.once("exit", () => {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true });
});

export function makeScratch(name: string): Scratch {
  const folder = mkdtempSync(join(place(), `sigpost-${name}-`));
  kept.add(folder);
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      kept.delete(folder);
    },
  };
}
