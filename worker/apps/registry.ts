/** Finding apps. The one from plain secrets needs no storage. */

import { type Principal, seesApp } from "../access/scopes.ts";
import { Failure } from "../http/failure.ts";
import type { Deps } from "../ports.ts";
import { isSdkAppId } from "../usersig/index.ts";
import { type App, EXCHANGE_EXPIRE_DEFAULT } from "./app.ts";

function environmentApp({ config }: Deps): App | undefined {
  return (
    config.app && {
      ...config.app,
      userIdPolicy: "printable",
      exchangeExpire: EXCHANGE_EXPIRE_DEFAULT,
      origins: [],
      identityProviders: [],
      source: "environment",
    }
  );
}

/** The apps that a principal may see. */
export function listApps(principal: Principal, deps: Deps): App[] {
  const app = environmentApp(deps);
  return app && seesApp(principal, app.sdkAppId) ? [app] : [];
}

/** The app of a path. One that exists but may not be seen answers exactly like one that does not exist. */
export function findApp(text: string, principal: Principal, deps: Deps): App | Failure {
  const sdkAppId = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  if (!isSdkAppId(sdkAppId)) return new Failure("sdkappid_invalid");
  const [broken] = deps.config.misconfigured.filter(({ variable }) => variable !== "ADMIN_KEY");
  if (broken) return new Failure("configuration_invalid", { variable: broken.variable });
  const app = environmentApp(deps);
  if (app === undefined) return new Failure("app_not_configured");
  return app.sdkAppId === sdkAppId && seesApp(principal, sdkAppId) ? app : new Failure("app_not_found", { sdkAppId });
}
