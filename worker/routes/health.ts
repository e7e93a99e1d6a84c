/** An app's health: each thing that can be wrong as a finding of its own. */

import { checkHealth } from "../health/check.ts";
import { explainFinding } from "../health/explain.ts";
import { appRoute } from "../http/route.ts";
import { issuerPermits } from "../identity/index.ts";
import { rfc3339 } from "../usersig/index.ts";

export const showAppHealth = appRoute({
  operation: "getAppHealth",
  scope: "admin",
  async handle({ call, app }) {
    const { deps, language, now } = call;
    const permits = issuerPermits(deps.config.allowLoopbackIssuers);
    const findings = (await checkHealth(deps, app, permits)).map((finding) =>
      explainFinding(finding, language),
    );
    const healthy = findings.every(({ status }) => status === "ok" || status === "warning");
    if (call.wantsText) {
      const lines = findings.map(({ check, status, code, cause, remedy }) => [
        check,
        status,
        `${code}: ${cause} ${remedy}`,
      ]);
      return call.text(lines, healthy ? 200 : 422);
    }
    return call.explained({ sdkAppId: app.sdkAppId, healthy, findings, checkedAt: rfc3339(now) });
  },
});
