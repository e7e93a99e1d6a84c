/** Asking Tencent now, and keeping what it says. */

import type { App } from "../apps/app.ts";
import type { Ports, UserKey } from "../ports.ts";
import { queryOnlineStatus, type Tencent, type TencentRefusal } from "../tencent/index.ts";
import type { StatusPicture, StatusStore } from "./state.ts";

export interface StatusNeeds {
  readonly users: StatusStore;
}

export interface LiveNeeds extends StatusNeeds, Pick<Ports, "clock"> {
  readonly tencent: Tencent;
}

export interface LivePicture {
  readonly picture: StatusPicture;
  readonly refusal?: TencentRefusal;
}

/** The stored picture. */
export async function readPicture({ users }: StatusNeeds, user: UserKey): Promise<StatusPicture> {
  return (await users.apply(user, "status", { kind: "show" })) as StatusPicture;
}

/** The picture after a live query; when Tencent refuses, the stored one and why. */
export async function queryPicture(
  deps: LiveNeeds,
  app: App,
  userId: string,
): Promise<LivePicture> {
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
