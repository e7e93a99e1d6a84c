/**
 * The key-value port where a deployment has no storage: the app from plain secrets works,
 * everything stored is refused.
 */

import type { KeyValue } from "../ports.ts";
import { StorageError } from "../problems/storage-error.ts";

const refuse = (): Promise<never> => Promise.reject(new StorageError("not_configured"));

export const missingKeyValue: KeyValue = { get: refuse, put: refuse, delete: refuse, list: refuse };
