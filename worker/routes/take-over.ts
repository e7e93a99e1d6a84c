/**
 * The route behind `sigpost take-over`: what an earlier version stored becomes records, one step at
 * a time, until no cursor comes back.
 */

import * as v from "valibot";
import type { Deps } from "../deps.ts";
import { recordFirst } from "../http/audit-and-limits.ts";
import { nextCursor, readCursor } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { nextPlace, readPlace } from "../http/steps.ts";
import { Failure } from "../problems/failure.ts";
import { takeOverStep } from "../push/certificates/take-over.ts";
import { takeOverDevices } from "../push/devices/take-over.ts";
import type { TakeOverStep } from "../records/legacy.ts";

const TakeOverBody = v.strictObject({ cursor: v.optional(v.string()) });

type Step = (cursor: string | undefined, deps: Deps) => Promise<TakeOverStep>;

const STEPS: readonly Step[] = [
  (cursor, { apps }) => apps.takeOver(cursor),
  (cursor, deps) => takeOverStep(cursor, deps),
  (cursor, { apiKeys }) => apiKeys.takeOver(cursor),
  (cursor, deps) => takeOverDevices(cursor, deps),
];

export const takeOverEverything = keyRoute({
  operation: "takeOver",
  scope: "admin",
  body: TakeOverBody,
  async handle({ call, principal, body }) {
    if (principal.sdkAppIds !== "all") return new Failure("all_apps_needed");
    const place = readCursor("take-over", body.cursor);
    if (place instanceof Failure) return place;
    await recordFirst(call);
    const { kind, cursor } = readPlace(place);
    const { taken, unreadable = [], next } = await (STEPS[kind] as Step)(cursor, call.deps);
    const end = nextCursor("take-over", nextPlace(kind, next, STEPS.length));
    return call.json({ taken, unreadable, ...end });
  },
});
