/**
 * Asking Tencent about an app: one harmless call with its administrator, and where the answer
 * points elsewhere, the other regions.
 */

import type { App } from "../apps/app.ts";
import type { Region } from "../apps/regions.ts";
import type { Ports } from "../ports.ts";
import {
  checkAccount,
  pointsElsewhere,
  probeRegion,
  type Tencent,
  type TencentRefusal,
} from "../tencent/index.ts";
import { lastCallback } from "../tencent/webhooks/last-seen.ts";
import { type HealthFinding, standingFindings, webhookFinding } from "./findings.ts";

export interface HealthNeeds extends Pick<Ports, "clock" | "kv"> {
  readonly tencent: Tencent;
}

export interface Standing {
  readonly refusal?: TencentRefusal;
  /** The app's real region, where that is another one than configured. */
  readonly found?: Region;
}

export async function checkStanding(
  { tencent }: Pick<HealthNeeds, "tencent">,
  app: App,
): Promise<Standing> {
  const answer = await checkAccount(tencent, app, app.adminUserId);
  if (answer.ok) return {};
  const found = pointsElsewhere(answer.reason) ? await probeRegion(tencent, app) : undefined;
  return { refusal: answer, ...(found !== undefined && { found }) };
}

export async function checkHealth(deps: HealthNeeds, app: App): Promise<HealthFinding[]> {
  const [{ refusal, found }, last] = await Promise.all([
    checkStanding(deps, app),
    lastCallback(deps, app.sdkAppId),
  ]);
  return [...standingFindings(refusal, found), webhookFinding(app, last, deps.clock())];
}
