/** Every route in one list, and what stands around all of them. Platforms call `createApp` with their adapters. */

import { Hono } from "hono";
import { ApiKeys } from "./access/api-keys.ts";
import { createSealer } from "./access/sealing.ts";
import { Apps } from "./apps/apps.ts";
import { Call } from "./http/call.ts";
import { Failure } from "./http/failure.ts";
import { type Route, serve } from "./http/route.ts";
import type { Deps, Ports } from "./ports.ts";
import { createPushState } from "./push/state.ts";
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from "./routes/api-keys.ts";
import { listVisibleApps, putApp, removeApp, showApp } from "./routes/apps.ts";
import { listAppCertificates, putCertificate, removeCertificate, showCertificate } from "./routes/certificates.ts";
import { listUserDevices, putDevice, removeDevice } from "./routes/devices.ts";
import { healthz } from "./routes/healthz.ts";
import { issuePrivateMapKey } from "./routes/private-map-keys.ts";
import { checkPush, listPushChecks } from "./routes/push-checks.ts";
import { resealEverything } from "./routes/reseal.ts";
import { decodeUserSigs, issueUserSigs, verifyUserSigs } from "./routes/usersigs.ts";
import { listVendors } from "./routes/vendors.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

export const ROUTES: readonly (readonly [Method, string, Route])[] = [
  ["POST", "/v1/apps/:sdkAppId/usersigs", issueUserSigs],
  ["POST", "/v1/apps/:sdkAppId/usersigs/verify", verifyUserSigs],
  ["POST", "/v1/apps/:sdkAppId/private-map-keys", issuePrivateMapKey],
  ["POST", "/v1/usersigs/decode", decodeUserSigs],
  ["GET", "/v1/apps", listVisibleApps],
  ["GET", "/v1/apps/:sdkAppId", showApp],
  ["PUT", "/v1/apps/:sdkAppId", putApp],
  ["DELETE", "/v1/apps/:sdkAppId", removeApp],
  ["POST", "/v1/api-keys", createApiKey],
  ["GET", "/v1/api-keys", listApiKeys],
  ["DELETE", "/v1/api-keys/:id", revokeApiKey],
  ["POST", "/v1/api-keys/:id/rotate", rotateApiKey],
  ["POST", "/v1/reseal", resealEverything],
  ["GET", "/v1/vendors", listVendors],
  ["GET", "/v1/apps/:sdkAppId/certificates", listAppCertificates],
  ["PUT", "/v1/apps/:sdkAppId/certificates/:certificateId", putCertificate],
  ["GET", "/v1/apps/:sdkAppId/certificates/:certificateId", showCertificate],
  ["DELETE", "/v1/apps/:sdkAppId/certificates/:certificateId", removeCertificate],
  ["PUT", "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId", putDevice],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/devices", listUserDevices],
  ["DELETE", "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId", removeDevice],
  ["POST", "/v1/apps/:sdkAppId/users/:userId/push-checks", checkPush],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/push-checks", listPushChecks],
  ["GET", "/healthz", healthz],
];

/** RFC 9110 §15.5.6: a 405 lists what is possible. */
function allowedMethods(path: string): string {
  const methods = ROUTES.filter(([, candidate]) => candidate === path).map(([method]) => method as string);
  if (methods.includes("GET")) methods.push("HEAD");
  return methods.join(", ");
}

export function createApp(ports: Ports): Hono {
  const sealer = createSealer(ports.config);
  const deps: Deps = {
    ...ports,
    sealer,
    apiKeys: new ApiKeys(ports),
    apps: new Apps(ports, sealer),
    push: createPushState({ ...ports, sealer }),
  };
  const app = new Hono();
  for (const [method, path, route] of ROUTES) app.on(method, path, (context) => serve(route, context, deps));
  for (const path of new Set(ROUTES.map(([, path]) => path))) {
    const allow = allowedMethods(path);
    app.all(path, (context) => {
      const { method, path } = context.req;
      return new Call(context, deps).problem(
        new Failure("method_not_allowed", { method, path, allow }, { Allow: allow }),
      );
    });
  }
  app.notFound((context) =>
    new Call(context, deps).problem(new Failure("route_not_found", { path: context.req.path.slice(0, 200) })),
  );
  return app;
}
