/**
 * Finding the region that an app is really in: Tencent only says that the one that was asked is
 * wrong.
 */

import type { App } from "../apps/app.ts";
import { REGION_NAMES, REGIONS, type Region } from "../apps/regions.ts";
import { checkAccount } from "./accounts.ts";
import type { Tencent } from "./client.ts";
import type { TencentReason } from "./codes.ts";

/** Answers that mean "not in this data centre", besides what they say (1047/34348). */
const ELSEWHERE: ReadonlySet<TencentReason> = new Set(["wrong_region", "key_not_here"]);

export const pointsElsewhere = (reason: TencentReason): boolean => ELSEWHERE.has(reason);

/**
 * The one confirmed region in which the app's key works, or `undefined`. Asks every other current
 * host once.
 */
export async function probeRegion(tencent: Tencent, app: App): Promise<Region | undefined> {
  const others = REGION_NAMES.filter(
    (name) => name !== app.region && REGIONS[name].standing !== "unconfirmed",
  );
  const answers = await Promise.all(
    others.map(async (region) => ({
      region,
      answer: await checkAccount(tencent, app, app.adminUserId, region),
    })),
  );
  return answers.find(({ answer }) => answer.ok)?.region;
}
