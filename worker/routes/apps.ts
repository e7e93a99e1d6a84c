/** The apps that a credential may see. */

import { listApps } from "../apps/registry.ts";
import { keyRoute } from "../http/route.ts";

export const listVisibleApps = keyRoute({
  handle({ call, principal }) {
    const apps = listApps(principal, call.deps).map(({ sdkAppId, name, source }) => ({
      sdkAppId,
      ...(name !== undefined && { name }),
      source,
    }));
    return call.json({ apps });
  },
});
