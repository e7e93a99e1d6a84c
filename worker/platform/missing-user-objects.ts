/** Stands in for users' objects in a deployment that has none: what needs them is refused, everything else works. */

import { StorageError } from "../ports.ts";
import type { UserObjects } from "../users/index.ts";

export const missingUserObjects: UserObjects = {
  apply: () => Promise.reject(new StorageError("not_configured")),
};
