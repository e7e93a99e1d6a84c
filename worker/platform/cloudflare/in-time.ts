/** Calls of Cloudflare's storage, within a bound. */

import { StorageError } from "../../problems/storage-error.ts";

const DEADLINE_MS = 3000;

/**
 * Exceptions of KV and of objects quote keys and what was sent, so none passes; one that hangs must
 * not take the request along.
 */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError("unavailable")), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    throw new StorageError("unavailable");
  } finally {
    clearTimeout(timer);
  }
}
