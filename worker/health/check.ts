/** Asking Tencent about an app: one harmless call with its administrator, and where the answer points elsewhere, the other regions. */

import type { App } from "../apps/app.ts";
import type { Region } from "../apps/regions.ts";
import type { Deps } from "../deps.ts";
import { checkAccount, pointsElsewhere, probeRegion, type TencentRefusal } from "../tencent/index.ts";
import { lastCallback } from "../tencent/webhooks/last-seen.ts";
import { type HealthFinding, standingFindings, webhookFinding } from "./findings.ts";

export interface Standing {
  readonly refusal?: TencentRefusal;
  /** The app's real region, where that is another one than configured. */
  readonly found?: Region;
}

export async function checkStanding({ tencent }: Pick<Deps, "tencent">, app: App): Promise<Standing> {
  const answer = await checkAccount(tencent, app, app.adminUserId);
  if (answer.ok) return {};
  const found = pointsElsewhere(answer.reason) ? await probeRegion(tencent, app) : undefined;
  return { refusal: answer, ...(found !== undefined && { found }) };
}

export async function checkHealth(deps: Deps, app: App): Promise<HealthFinding[]> {
  const [{ refusal, found }, last] = await Promise.all([checkStanding(deps, app), lastCallback(deps, app.sdkAppId)]);
  return [...standingFindings(refusal, found), webhookFinding(app, last, deps.clock())];
}
