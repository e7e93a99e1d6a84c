/**
 * A program of somebody else's: the generated types, `openapi-fetch`, every operation. Prints the
 * statuses that each of them answered.
 */

import { access } from "./calls/access.ts";
import { apps } from "./calls/apps.ts";
import { push } from "./calls/push.ts";
import { service } from "./calls/service.ts";
import { status } from "./calls/status.ts";
import { usersigs } from "./calls/usersigs.ts";
import { type Calls, createWorld, Seen } from "./seen.ts";

const CALLS: Calls = { ...usersigs, ...push, ...status, ...access, ...service, ...apps };

const world = createWorld();
const answered: Record<string, readonly number[] | string> = {};
for (const [id, call] of Object.entries(CALLS)) {
  const seen = new Seen();
  answered[id] = await call(world, seen).then(
    () => seen.statuses,
    (error: unknown) => String(error),
  );
}
console.log(JSON.stringify(answered));
