/** Readiness: whether settings and storage can be used. Open, so without anything else. */

import { Readiness } from "../health/readiness.ts";
import { publicRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";

const readiness = new Readiness();

export const readyz = publicRoute({
  operation: "getReadiness",
  always: true,
  async handle({ call }) {
    const checks = await readiness.check(call.deps, call.milliseconds);
    const failed = checks.find(({ ok }) => !ok);
    if (failed?.code !== undefined) {
      const variable = failed.variables?.join(", ");
      const named = variable === undefined ? {} : { variable };
      return new Failure(failed.code, { ...named, ready: false, checks });
    }
    return call.wantsText ? call.text("ready") : call.json({ ready: true, checks });
  },
});
