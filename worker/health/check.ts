/**
 * Asking Tencent about an app: one harmless call with its administrator, and where the answer
 * points elsewhere, the other regions. And those who sign tokens for it.
 */

import type { App } from "../apps/app.ts";
import type { Region } from "../apps/regions.ts";
import type { Outbound, Permits } from "../outbound/index.ts";
import type { Ports } from "../ports.ts";
import type { Records } from "../records/records.ts";
import {
  checkAccount,
  pointsElsewhere,
  probeRegion,
  type Tencent,
  type TencentRefusal,
} from "../tencent/index.ts";
import { lastCallback } from "../tencent/webhooks/last-seen.ts";
import { refusedCallbacks } from "../tencent/webhooks/refused.ts";
import { type HealthFinding, standingFindings, webhookFinding } from "./findings.ts";
import { checkIssuers } from "./issuers.ts";

export interface CallbackNeeds extends Pick<Ports, "background" | "clock" | "kv"> {
  readonly records: Records;
}

export interface HealthNeeds extends CallbackNeeds {
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

/** Whether callbacks come, and why not. */
export async function checkCallbacks(deps: CallbackNeeds, app: App): Promise<HealthFinding> {
  const [last, refused] = await Promise.all([
    lastCallback(deps, app.sdkAppId),
    refusedCallbacks(deps, app.sdkAppId),
  ]);
  return webhookFinding(app, last, refused, deps.clock());
}

/** @param permits which issuers may be asked */
export async function checkHealth(
  deps: HealthNeeds & { readonly outbound: Outbound },
  app: App,
  permits: Permits,
): Promise<HealthFinding[]> {
  const [{ refusal, found }, callbacks, issuers] = await Promise.all([
    checkStanding(deps, app),
    checkCallbacks(deps, app),
    checkIssuers(deps.outbound, app, permits),
  ]);
  return [...standingFindings(refusal, found), callbacks, ...issuers];
}
