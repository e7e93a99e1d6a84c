/** The live answer of query_online_status (1047/35477). */

import type { App } from "../apps/app.ts";
import type { Tencent } from "./client.ts";
import { reasonOf } from "./codes.ts";
import { type Json, list, type TencentRefusal } from "./envelope.ts";
import { platformName } from "./platforms.ts";
import type { ClientRow, ClientStatus } from "./terms.ts";

export interface OnlineStatus {
  readonly ok: true;
  readonly rows: readonly ClientRow[];
}

const STATUSES: readonly ClientStatus[] = ["Online", "PushOnline", "Offline"];

/** Older answers spell the key `State` (tencent.md §2.1). */
const statusOf = ({ Status, State }: Json): ClientStatus | undefined => {
  const told = String(Status ?? State ?? "").toLowerCase();
  return STATUSES.find((name) => name.toLowerCase() === told);
};

/** Rows of clients; `undefined` when the answer says nothing about this user. */
function readOnlineStatus(body: Json, userId: string): OnlineStatus | TencentRefusal {
  const failed = list(body.ErrorList).find(({ To_Account }) => To_Account === userId);
  if (failed) {
    const code = typeof failed.ErrorCode === "number" ? failed.ErrorCode : 0;
    return { ok: false, reason: reasonOf(code), code };
  }
  const result = list(body.QueryResult).find(({ To_Account }) => To_Account === userId);
  const overall = result && statusOf(result);
  if (result === undefined || overall === undefined) return { ok: false, reason: "not_tencent" };
  const rows = list(result.Detail).flatMap((detail) => {
    const status = statusOf(detail);
    return status === undefined
      ? []
      : [{ platform: platformName(String(detail.Platform ?? "Unknown")), status }];
  });
  // Offline users have no detail. Another status without detail is a client whose platform is not
  // told.
  if (rows.length === 0 && overall !== "Offline")
    return { ok: true, rows: [{ platform: "Unknown", status: overall }] };
  return { ok: true, rows };
}

export async function queryOnlineStatus(
  tencent: Tencent,
  app: App,
  userId: string,
): Promise<OnlineStatus | TencentRefusal> {
  const answer = await tencent.call(app, "openim/query_online_status", {
    To_Account: [userId],
    IsNeedDetail: 1,
  });
  // When every account failed the code is not 0, and says the same as the list would.
  return answer.ok ? readOnlineStatus(answer.body, userId) : answer;
}
