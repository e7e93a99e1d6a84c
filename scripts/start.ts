/**
 * `npm start`: the whole service on this machine (workerd, KV, Durable Objects, the page), with a
 * curl line to paste.
 */

import { runLocally } from "./local/run.ts";
import { workerd } from "./local/workerd.ts";

await runLocally(workerd);
