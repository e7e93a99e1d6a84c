/** The runtimes that every HTTP suite runs on. */

import { startDeno } from "./deno.ts";
import { type RunningServer, type Settings, startWorker } from "./worker.ts";

export interface Runtime {
  readonly name: string;
  start(settings?: Settings): Promise<RunningServer>;
}

export const RUNTIMES: readonly Runtime[] = [
  { name: "workerd", start: startWorker },
  { name: "Deno", start: startDeno },
];
