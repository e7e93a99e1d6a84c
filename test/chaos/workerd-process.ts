/**
 * The built worker in a process of its own, with workerd below it: so that both can be killed at
 * once. Told what to run by its parent, and ends with it.
 */

import { startWorkerd } from "../support/workerd.ts";

export interface Told {
  readonly settings: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly port: number;
}

process.once("message", async ({ settings, folder, port }: Told) => {
  // What is stored outlives this process.
  const stored = { folder, remove: () => {} };
  await startWorkerd("sigpost", settings, { stored, port });
  process.send?.("ready");
});
process.once("disconnect", () => process.exit());
