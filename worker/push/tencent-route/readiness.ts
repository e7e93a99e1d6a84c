/**
 * What Tencent knows of a user before anything is sent: whether the account exists, and its status.
 */

import type { App } from "../../apps/app.ts";
import { type LiveNeeds, queryPicture } from "../../status/live.ts";
import { clientsAt } from "../../status/log.ts";
import { judge } from "../../status/verdict.ts";
import { checkAccount, type TencentRefusal } from "../../tencent/index.ts";

/** Why nothing can be sent to the account; `undefined` when it is imported. */
export async function accountRefusal(
  { tencent }: Pick<LiveNeeds, "tencent">,
  app: App,
  userId: string,
): Promise<TencentRefusal | undefined> {
  const account = await checkAccount(tencent, app, userId);
  if (!account.ok) return account;
  return account.imported ? undefined : { ok: false, reason: "not_imported" };
}

/**
 * Asks for the status now and judges it; where Tencent refuses, the judgement is of what was known.
 */
export async function judgeStatus(needs: LiveNeeds, app: App, userId: string) {
  const { picture, refusal } = await queryPicture(needs, app, userId);
  const { log } = picture.state;
  const now = needs.clock();
  const judged = judge({ clients: clientsAt(log, now), heard: log.heard }, now);
  return { ...judged, state: picture.state, refusal };
}
