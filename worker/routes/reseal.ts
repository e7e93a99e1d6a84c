/** The route behind `sigpost reseal`: one step at a time, until no cursor comes back. */

import * as v from "valibot";
import { reseal } from "../apps/reseal.ts";
import { nextCursor, readCursor } from "../http/cursor.ts";
import { keyRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";

const ResealBody = v.strictObject({ cursor: v.optional(v.string()) });

export const resealEverything = keyRoute({
  scope: "admin",
  body: ResealBody,
  async handle({ call, principal, body }) {
    if (principal.sdkAppIds !== "all") return new Failure("all_apps_needed");
    if (call.deps.config.sealingKey === undefined)
      return new Failure("configuration_invalid", { variable: "SEALING_KEY" });
    const place = readCursor("reseal", body.cursor);
    if (place instanceof Failure) return place;
    const { next, ...step } = await reseal(place, call.deps);
    return call.json({ ...step, ...nextCursor("reseal", next) });
  },
});
