/** The route behind `sigpost reseal`: one step at a time, until no cursor comes back. */

import * as v from "valibot";
import { reseal } from "../access/reseal.ts";
import { Failure } from "../http/failure.ts";
import { keyRoute } from "../http/route.ts";

const ResealBody = v.strictObject({ cursor: v.optional(v.string(), "") });

export const resealEverything = keyRoute({
  scope: "admin",
  body: ResealBody,
  async handle({ call, principal, body }) {
    if (principal.sdkAppIds !== "all") return new Failure("all_apps_needed");
    if (call.deps.config.sealingKey === undefined)
      return new Failure("configuration_invalid", { variable: "SEALING_KEY" });
    const step = await reseal(body.cursor, call.deps);
    return step ? call.json(step) : new Failure("field_value", { field: "cursor", expected: "cursor" });
  },
});
