/** Each platform's real storage of records and audit rows, alone behind HTTP. */

import { startDeno } from "../support/deno.ts";
import { startWorkerd } from "../support/workerd.ts";

export interface Started {
  readonly url: string;
  stop(): Promise<unknown>;
}

async function startObject(): Promise<Started> {
  const { origin, stop } = await startWorkerd("stores", {});
  return { url: origin, stop };
}

export const STORES: readonly { name: string; start: () => Promise<Started> }[] = [
  { name: "a Durable Object", start: startObject },
  { name: "Deno KV", start: () => startDeno({}, "test/support/stores/deno.ts") },
];
