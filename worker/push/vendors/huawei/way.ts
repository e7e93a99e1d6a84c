/**
 * Which of Huawei's APIs a phone needs, and which credential it is asked with (push-vendors.md
 * §5.1).
 */

import type { Target } from "../../vendor.ts";
import type { App, Credential, ServiceAccount } from "./credential.ts";
import { isHarmony5 } from "./token.ts";

export type Api = "v1" | "v2" | "v3";

export interface Way {
  readonly api: Api;
  /** In the path: a project's ID, or the app's for API v1. */
  readonly id: string;
  readonly by: { readonly account: ServiceAccount } | { readonly app: App };
}

/**
 * API v3 takes a service account only. The phones before it take both; there the App Secret comes
 * first, because that is what Tencent's console asks for.
 */
export function wayTo(target: Target, { app, account, projectId }: Credential): Way {
  if (account && (app === undefined || isHarmony5(target)))
    return { api: isHarmony5(target) ? "v3" : "v2", id: account.projectId, by: { account } };
  const known = app as App;
  const project = projectId ?? account?.projectId;
  return {
    api: project === undefined ? "v1" : "v2",
    id: project ?? known.appId,
    by: { app: known },
  };
}
