/** Works off what removed apps left: forgets their users, one object after the other. */

import { StorageError } from "../../problems/storage-error.ts";
import { type ErasureNeeds, eraseSome } from "../../users/erasure.ts";
import { guarded } from "./guarded.ts";
import { ERASING } from "./records.ts";

/** Milliseconds after a failure, and between two looks. */
const AGAIN_MS = 1000;

async function eraseOne(
  store: Deno.Kv,
  due: Deno.KvEntry<unknown>,
  needs: ErasureNeeds,
): Promise<void> {
  const sdkAppId = Number((due.key[1] as string).slice("app ".length));
  while (await eraseSome(sdkAppId, needs));
  // Unless the app was made and removed again meanwhile.
  await guarded(() => store.atomic().check(due).delete(due.key).commit());
}

/** Goes on for as long as the process lives; what fails is tried again. */
export async function workOffErasures(store: Deno.Kv, needs: ErasureNeeds): Promise<void> {
  for (;;) {
    try {
      const due = await guarded(() => Array.fromAsync(store.list({ prefix: [ERASING] })));
      for (const entry of due) await eraseOne(store, entry, needs);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
    await new Promise((resolve) => Deno.unrefTimer(setTimeout(resolve, AGAIN_MS)));
  }
}
