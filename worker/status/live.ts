/** Asking Tencent now, and keeping what it says. */

import type { App } from "../apps/app.ts";
import type { Deps } from "../deps.ts";
import { queryOnlineStatus, type TencentRefusal } from "../tencent/index.ts";
import type { StatusPicture, UserKey } from "../users/index.ts";

export interface LivePicture {
  readonly picture: StatusPicture;
  readonly refusal?: TencentRefusal;
}

/** The stored picture. */
export async function readPicture(deps: Pick<Deps, "users">, user: UserKey): Promise<StatusPicture> {
  return (await deps.users.apply(user, "status", { kind: "show" })) as StatusPicture;
}

/** The picture after a live query; when Tencent refuses, the stored one and why. */
export async function queryPicture(deps: Deps, app: App, userId: string): Promise<LivePicture> {
  const user = { sdkAppId: app.sdkAppId, userId };
  const asked = deps.clock();
  const answer = await queryOnlineStatus(deps.tencent, app, userId);
  const unknown = !answer.ok && answer.reason === "not_imported";
  if (!answer.ok && !unknown) return { picture: await readPicture(deps, user), refusal: answer };
  const rows = answer.ok ? answer.rows : [];
  const picture = (await deps.users.apply(user, "status", {
    kind: "record",
    events: [{ kind: "query", rows, at: asked, receivedAt: deps.clock(), since: asked }],
    imported: answer.ok,
    show: true,
  })) as StatusPicture;
  return { picture };
}
