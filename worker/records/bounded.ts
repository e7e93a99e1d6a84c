/** Records that refuse, on every platform alike, what one of them could not hold. */

import { StorageError } from "../problems/storage-error.ts";
import { RECORD_MAXIMUM } from "../storage/bounded.ts";
import { storedBytes } from "../storage/stored-bytes.ts";
import type { Records } from "./records.ts";

/** What an adapter writes beside value and label: names and the version. */
const OVERHEAD = 200;

export const boundedRecords = (records: Records): Records => ({
  ...records,
  async commit(object, commit) {
    for (const { value, label } of commit.writes)
      if (OVERHEAD + storedBytes(value) + storedBytes(label) > RECORD_MAXIMUM)
        throw new StorageError("too_large");
    return records.commit(object, commit);
  },
});
