/**
 * Where workers under test keep what they store: in memory, where the system has room for it. On a
 * disk each of their thousands of transactions waits until it is written. Not for Deno, which lets
 * nothing below /dev be named by permission.
 */

import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atEnd } from "./at-end.ts";

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

export function makeScratch(name: string): Scratch {
  const folder = mkdtempSync(join(place(), `sigpost-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const removed = atEnd(remove);
  return {
    folder,
    remove() {
      remove();
      removed();
    },
  };
}
