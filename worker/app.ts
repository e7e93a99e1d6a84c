/** Every route in one list, and what stands around all of them. Platforms call `createApp` with their adapters. */

import { Hono } from "hono";
import { ApiKeys } from "./access/api-keys.ts";
import { FailureLimit } from "./access/failure-limit.ts";
import { RateGate } from "./access/rate-gate.ts";
import { createSealer } from "./access/sealing.ts";
import { Apps } from "./apps/apps.ts";
import { AuditTrail } from "./audit/index.ts";
import type { Deps, Platform } from "./deps.ts";
import { allowedOrigins } from "./http/allowed-origins.ts";
import { Call } from "./http/call.ts";
import { preflight } from "./http/cors.ts";
import type { Route } from "./http/route.ts";
import { serve } from "./http/serve.ts";
import { KeySets } from "./identity/index.ts";
import { Failure } from "./problems/failure.ts";
import { OWN_WRITES_PER_MINUTE } from "./push/devices/device.ts";
import { createPushState } from "./push/state.ts";
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from "./routes/api-keys.ts";
import { listVisibleApps, putApp, removeApp, showApp } from "./routes/apps.ts";
import { readAudit } from "./routes/audit.ts";
import { listAppCertificates, putCertificate, removeCertificate, showCertificate } from "./routes/certificates.ts";
import { listUserDevices, putDevice, removeDevice } from "./routes/devices.ts";
import { diagnoseUser } from "./routes/diagnosis.ts";
import { exchangeIdToken } from "./routes/exchange.ts";
import { showAppHealth } from "./routes/health.ts";
import { healthz } from "./routes/healthz.ts";
import { issuePrivateMapKey } from "./routes/private-map-keys.ts";
import { checkPush, listPushChecks } from "./routes/push-checks.ts";
import { resealEverything } from "./routes/reseal.ts";
import { reportPresence, showStatus, streamStatus } from "./routes/status.ts";
import { sendTestMessage } from "./routes/test-messages.ts";
import { decodeUserSigs, issueUserSigs, verifyUserSigs } from "./routes/usersigs.ts";
import { listVendors } from "./routes/vendors.ts";
import { receiveWebhook } from "./routes/webhooks.ts";
import { boundedKeyValue } from "./storage/bounded.ts";
import { createTencent } from "./tencent/index.ts";

type Method = "GET" | "POST" | "PUT" | "DELETE";

export const ROUTES: readonly (readonly [Method, string, Route])[] = [
  ["POST", "/v1/apps/:sdkAppId/usersigs", issueUserSigs],
  ["POST", "/v1/apps/:sdkAppId/usersigs/verify", verifyUserSigs],
  ["POST", "/v1/apps/:sdkAppId/usersigs/exchange", exchangeIdToken],
  ["POST", "/v1/apps/:sdkAppId/private-map-keys", issuePrivateMapKey],
  ["POST", "/v1/usersigs/decode", decodeUserSigs],
  ["GET", "/v1/apps", listVisibleApps],
  ["GET", "/v1/audit", readAudit],
  ["GET", "/v1/apps/:sdkAppId", showApp],
  ["PUT", "/v1/apps/:sdkAppId", putApp],
  ["DELETE", "/v1/apps/:sdkAppId", removeApp],
  ["POST", "/v1/api-keys", createApiKey],
  ["GET", "/v1/api-keys", listApiKeys],
  ["DELETE", "/v1/api-keys/:id", revokeApiKey],
  ["POST", "/v1/api-keys/:id/rotate", rotateApiKey],
  ["POST", "/v1/reseal", resealEverything],
  ["GET", "/v1/apps/:sdkAppId/health", showAppHealth],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/status", showStatus],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/status/events", streamStatus],
  ["PUT", "/v1/apps/:sdkAppId/users/:userId/presence/:deviceId", reportPresence],
  ["POST", "/v1/apps/:sdkAppId/users/:userId/test-messages", sendTestMessage],
  ["POST", "/v1/apps/:sdkAppId/users/:userId/diagnosis", diagnoseUser],
  ["POST", "/v1/webhooks/tencent/:sdkAppId", receiveWebhook],
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

function allowedMethods(path: string): string {
  const methods = ROUTES.filter(([, candidate]) => candidate === path).map(([method]) => method as string);
  if (methods.includes("GET")) methods.push("HEAD");
  return methods.join(", ");
}

/** The methods that web pages on other origins may use here. */
function sharedMethods(path: string): string {
  return ROUTES.filter(([, candidate, { cors }]) => candidate === path && cors)
    .map(([method]) => method)
    .join(", ");
}

function buildDeps(ports: Platform): Deps {
  const { auditStore: store, background, clock, config, delay, log, outbound, rateLimiter: shared } = ports;
  const sealer = createSealer(config);
  return {
    ...ports,
    sealer,
    apiKeys: new ApiKeys(ports),
    apps: new Apps(ports, sealer),
    tencent: createTencent(ports),
    push: createPushState({ ...ports, sealer }),
    keySets: new KeySets({ outbound, background, log }),
    requestGate: new RateGate({ limit: config.requestsPerMinute, shared, background }),
    publicGate: new RateGate({ limit: config.publicRequestsPerMinute, shared, background }),
    failures: new FailureLimit(new RateGate({ limit: config.failuresPerMinute, shared, background })),
    deviceGate: new RateGate({ limit: OWN_WRITES_PER_MINUTE, shared, background }),
    trail: new AuditTrail({ store, clock, background, log, delay }),
  };
}

export function createApp(ports: Platform): Hono {
  const deps = buildDeps({ ...ports, kv: boundedKeyValue(ports.kv) });
  for (const setting of deps.config.misconfigured) deps.log({ event: "setting_unusable", ...setting });
  for (const variable of deps.config.weak) deps.log({ event: "setting_weak", variable });
  const app = new Hono();
  for (const [method, path, route] of ROUTES) {
    const name = `${method} ${path.replace(/:(\w+)/g, "{$1}")}`;
    app.on(method, path, (context) => serve(route, name, context, deps));
  }
  // Apart, because a route with one handler is called straight away and one with two through a chain.
  const otherMethods = new Hono();
  for (const path of new Set(ROUTES.map(([, path]) => path))) {
    const allow = allowedMethods(path);
    const shared = sharedMethods(path);
    otherMethods.all(path, async (context) => {
      const { method, path } = context.req;
      if (method === "OPTIONS" && shared !== "") {
        const call = new Call(context, deps);
        return preflight(call, await allowedOrigins(call), shared);
      }
      return new Call(context, deps).problem(new Failure("method_not_allowed", { method, path, allow }));
    });
  }
  otherMethods.notFound((context) =>
    new Call(context, deps).problem(new Failure("route_not_found", { path: context.req.path.slice(0, 200) })),
  );
  app.notFound(({ req, env }) => otherMethods.fetch(req.raw, env));
  return app;
}
