/** Whether Tencent knows a UserID. */

import type { App } from "../apps/app.ts";
import type { Region } from "../apps/regions.ts";
import type { Tencent } from "./client.ts";
import { reasonOf } from "./codes.ts";
import { list, type TencentRefusal } from "./envelope.ts";

export interface Account {
  readonly ok: true;
  readonly imported: boolean;
}

/**
 * account_check, 100 calls a second (1047/34956). Also the cheapest proof that key, region and
 * administrator are right.
 */
export async function checkAccount(
  tencent: Tencent,
  app: App,
  userId: string,
  region?: Region,
): Promise<Account | TencentRefusal> {
  const answer = await tencent.call(
    app,
    "im_open_login_svc/account_check",
    { CheckItem: [{ UserID: userId }] },
    region,
  );
  if (!answer.ok) return answer;
  const item = list(answer.body.ResultItem).find(({ UserID }) => UserID === userId);
  if (item === undefined) return { ok: false, reason: "not_tencent" };
  // The whole call is OK also when this one account's check failed.
  if (typeof item.ResultCode === "number" && item.ResultCode !== 0)
    return {
      ok: false,
      reason: reasonOf(item.ResultCode),
      code: item.ResultCode,
      info: String(item.ResultInfo ?? ""),
    };
  return { ok: true, imported: item.AccountStatus === "Imported" };
}
