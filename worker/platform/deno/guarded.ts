/**
 * Deno KV's own exceptions are `TypeError`s with SQLite's text, whatever failed: here they become
 * the ports' `StorageError`.
 */

import { StorageError } from "../../problems/storage-error.ts";
import { inTime } from "../../storage/in-time.ts";

/**
 * Milliseconds. Deno itself waits five seconds for a lock, one write after the other; nobody should
 * wait for that.
 */
const DEADLINE_MS = 3000;
/** Milliseconds before the next try, up to; apart, so that two processes do not meet again. */
const LOCKED_WAIT_MS = 100;

/**
 * Another process writes into the same file. Nothing of ours was written, so that trying again is
 * safe.
 */
const isLocked = (error: unknown): boolean =>
  error instanceof Error && /database (?:table )?is locked/.test(error.message);

async function unlocked<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + DEADLINE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLocked(error) || performance.now() >= until) throw new StorageError("unavailable");
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LOCKED_WAIT_MS));
    }
  }
}

/**
 * Only calls of Deno KV belong in `work`: what the product's own rules throw is a bug, and has to
 * look like one.
 */
export const guarded = <T>(work: () => Promise<T>): Promise<T> =>
  inTime(unlocked(work), DEADLINE_MS);
