/** `npm run start:deno`: the same as `npm start` on Deno, which speaks HTTP/2 to others. */

import { deno } from "./local/deno.ts";
import { runLocally } from "./local/run.ts";

await runLocally(deno);
