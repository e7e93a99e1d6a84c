/** Calls of Cloudflare's storage, within a bound. */

import { StorageError } from "../../problems/storage-error.ts";
import { inTime as within } from "../../storage/in-time.ts";

const DEADLINE_MS = 3000;

/**
 * Exceptions of KV and of objects quote keys and what was sent, so none passes; one that hangs must
 * not take the request along.
 */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  try {
    return await within(work, DEADLINE_MS);
  } catch {
    throw new StorageError("unavailable");
  }
}
