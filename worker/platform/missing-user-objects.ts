/**
 * Stands in for users' objects in a deployment that has none: what needs them is refused,
 * everything else works.
 */

import { StorageError } from "../problems/storage-error.ts";
import type { UserObjects } from "../users/index.ts";

const refuse = (): Promise<never> => Promise.reject(new StorageError("not_configured"));

export const missingUserObjects: UserObjects = { apply: refuse, watch: refuse };
