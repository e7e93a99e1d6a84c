/**
 * Every route in one list, and what stands around all of them. Platforms call `createApp` with
 * their adapters.
 */

import { Hono } from "hono";
import { ApiKeys } from "./access/api-keys.ts";
import { FailureLimit } from "./access/failure-limit.ts";
import { InFlight } from "./access/in-flight.ts";
import { RateGate } from "./access/rate-gate.ts";
import { createSealer } from "./access/sealing.ts";
import { Apps } from "./apps/apps.ts";
import { AuditTrail } from "./audit/index.ts";
import type { Deps, Platform } from "./deps.ts";
import { allowedOrigins } from "./http/allowed-origins.ts";
import { Call } from "./http/call.ts";
import { preflight } from "./http/cors.ts";
import { later, type Route, type RouteSource } from "./http/route.ts";
import { serve } from "./http/serve.ts";
import { KeySets } from "./identity/index.ts";
import { Failure } from "./problems/failure.ts";
import { OWN_WRITES_PER_MINUTE } from "./push/devices/device.ts";
import { createPushState } from "./push/state.ts";
import { boundedRecords } from "./records/bounded.ts";
import { healthz } from "./routes/healthz.ts";
import { issuePrivateMapKey } from "./routes/private-map-keys.ts";
import { issueUserSigs } from "./routes/usersigs.ts";
import { boundedKeyValue } from "./storage/bounded.ts";
import { budgeted } from "./storage/budget.ts";
import { createTencent } from "./tencent/index.ts";

// Most isolates never need most routes: a module is evaluated when one of its routes is first asked
// for.
const apiKeys = () => import("./routes/api-keys.ts");
const apps = () => import("./routes/apps.ts");
const audit = () => import("./routes/audit.ts");
const certificates = () => import("./routes/certificates.ts");
const devices = () => import("./routes/devices.ts");
const diagnosis = () => import("./routes/diagnosis.ts");
const exchange = () => import("./routes/exchange.ts");
const health = () => import("./routes/health.ts");
const readiness = () => import("./routes/readyz.ts");
const pushChecks = () => import("./routes/push-checks.ts");
const reseal = () => import("./routes/reseal.ts");
const status = () => import("./routes/status.ts");
const takeOver = () => import("./routes/take-over.ts");
const testMessages = () => import("./routes/test-messages.ts");
const users = () => import("./routes/users.ts");
const usersigChecks = () => import("./routes/usersig-checks.ts");
const vendors = () => import("./routes/vendors.ts");
const webhooks = () => import("./routes/webhooks.ts");

type Method = "GET" | "POST" | "PUT" | "DELETE";

const ROUTES: readonly (readonly [Method, string, RouteSource])[] = [
  ["POST", "/v1/apps/:sdkAppId/usersigs", issueUserSigs],
  ["POST", "/v1/apps/:sdkAppId/usersigs/verify", later(usersigChecks, "verifyUserSigs")],
  ["POST", "/v1/apps/:sdkAppId/usersigs/exchange", later(exchange, "exchangeIdToken")],
  ["POST", "/v1/apps/:sdkAppId/private-map-keys", issuePrivateMapKey],
  ["POST", "/v1/usersigs/decode", later(usersigChecks, "decodeUserSigs")],
  ["GET", "/v1/apps", later(apps, "listVisibleApps")],
  ["GET", "/v1/audit", later(audit, "readAudit")],
  ["GET", "/v1/apps/:sdkAppId", later(apps, "showApp")],
  ["PUT", "/v1/apps/:sdkAppId", later(apps, "putApp")],
  ["DELETE", "/v1/apps/:sdkAppId", later(apps, "removeApp")],
  ["GET", "/v1/apps/:sdkAppId/erasure", later(apps, "showErasure")],
  ["POST", "/v1/api-keys", later(apiKeys, "createApiKey")],
  ["GET", "/v1/api-keys", later(apiKeys, "listApiKeys")],
  ["DELETE", "/v1/api-keys/:id", later(apiKeys, "revokeApiKey")],
  ["POST", "/v1/api-keys/:id/rotate", later(apiKeys, "rotateApiKey")],
  ["POST", "/v1/reseal", later(reseal, "resealEverything")],
  ["POST", "/v1/take-over", later(takeOver, "takeOverEverything")],
  ["GET", "/v1/apps/:sdkAppId/health", later(health, "showAppHealth")],
  ["DELETE", "/v1/apps/:sdkAppId/users/:userId", later(users, "removeUser")],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/status", later(status, "showStatus")],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/status/events", later(status, "streamStatus")],
  ["PUT", "/v1/apps/:sdkAppId/users/:userId/presence/:deviceId", later(status, "reportPresence")],
  [
    "POST",
    "/v1/apps/:sdkAppId/users/:userId/test-messages",
    later(testMessages, "sendTestMessage"),
  ],
  ["POST", "/v1/apps/:sdkAppId/users/:userId/diagnosis", later(diagnosis, "diagnoseUser")],
  ["POST", "/v1/webhooks/tencent/:sdkAppId", later(webhooks, "receiveWebhook")],
  ["GET", "/v1/vendors", later(vendors, "listVendors")],
  ["GET", "/v1/apps/:sdkAppId/certificates", later(certificates, "listAppCertificates")],
  ["PUT", "/v1/apps/:sdkAppId/certificates/:certificateId", later(certificates, "putCertificate")],
  ["GET", "/v1/apps/:sdkAppId/certificates/:certificateId", later(certificates, "showCertificate")],
  [
    "DELETE",
    "/v1/apps/:sdkAppId/certificates/:certificateId",
    later(certificates, "removeCertificate"),
  ],
  ["PUT", "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId", later(devices, "putDevice")],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/devices", later(devices, "listUserDevices")],
  [
    "DELETE",
    "/v1/apps/:sdkAppId/users/:userId/devices/:deviceId",
    later(devices, "removeUserDevice"),
  ],
  ["POST", "/v1/apps/:sdkAppId/users/:userId/push-checks", later(pushChecks, "checkPush")],
  ["GET", "/v1/apps/:sdkAppId/users/:userId/push-checks", later(pushChecks, "listPushChecks")],
  ["GET", "/healthz", healthz],
  ["GET", "/readyz", later(readiness, "readyz")],
];

/** The routes at a path, or all: their modules are evaluated. */
export const allRoutes = (at?: string): Promise<[Method, string, Route][]> =>
  Promise.all(
    ROUTES.filter(([, path]) => at === undefined || path === at).map(
      async ([method, path, source]): Promise<[Method, string, Route]> => [
        method,
        path,
        typeof source === "function" ? await source() : source,
      ],
    ),
  );

function allowedMethods(path: string): string {
  const methods = ROUTES.filter(([, candidate]) => candidate === path).map(
    ([method]) => method as string,
  );
  if (methods.includes("GET")) methods.push("HEAD");
  return methods.join(", ");
}

/** The methods that web pages on other origins may use here. */
async function sharedMethods(path: string): Promise<string> {
  return (await allRoutes(path))
    .filter(([, , { cors }]) => cors)
    .map(([method]) => method)
    .join(", ");
}

function buildDeps(ports: Platform): Deps {
  const {
    auditStore: store,
    background,
    clock,
    config,
    delay,
    log,
    outbound,
    rateLimiter: shared,
  } = ports;
  const sealer = createSealer(config);
  return {
    ...ports,
    sealer,
    apiKeys: new ApiKeys(ports),
    apps: new Apps(ports, sealer),
    tencent: createTencent(ports),
    push: createPushState({ ...ports, sealer }),
    keySets: new KeySets({ outbound, background, log }),
    inFlight: new InFlight({ maximum: config.requestsInFlight, log }),
    requestGate: new RateGate({ limit: config.requestsPerMinute, shared, background }),
    publicGate: new RateGate({ limit: config.publicRequestsPerMinute, shared, background }),
    failures: new FailureLimit(
      new RateGate({ limit: config.failuresPerMinute, shared, background }),
    ),
    deviceGate: new RateGate({ limit: OWN_WRITES_PER_MINUTE, shared, background }),
    trail: new AuditTrail({ store, clock, background, log, delay }),
  };
}

/** What waits for storage: one request's waiting for all of it has one deadline. */
const STORES = ["kv", "users", "records", "auditStore", "apiKeys", "apps"] as const;

export function createApp(ports: Platform): Hono {
  const deps = buildDeps({
    ...ports,
    kv: boundedKeyValue(ports.kv),
    records: boundedRecords(ports.records),
  });
  for (const setting of deps.config.misconfigured)
    deps.log({ event: "setting_unusable", ...setting });
  for (const variable of deps.config.weak) deps.log({ event: "setting_weak", variable });
  const ofRequest = budgeted(deps, STORES);
  const app = new Hono();
  for (const [method, path, source] of ROUTES) {
    const name = `${method} ${path.replace(/:(\w+)/g, "{$1}")}`;
    app.on(method, path, (context) =>
      typeof source === "function"
        ? source().then((route) => serve(route, name, context, ofRequest()))
        : serve(source, name, context, ofRequest()),
    );
  }
  // Apart, because a route with one handler is called straight away and one with two through a
  // chain.
  const otherMethods = new Hono();
  for (const pattern of new Set(ROUTES.map(([, path]) => path))) {
    const allow = allowedMethods(pattern);
    otherMethods.all(pattern, async (context) => {
      const { method, path } = context.req;
      const shared = method === "OPTIONS" ? await sharedMethods(pattern) : "";
      if (shared !== "") {
        const call = new Call(context, deps);
        return preflight(call, await allowedOrigins(call), shared);
      }
      return new Call(context, deps).problem(
        new Failure("method_not_allowed", { method, path, allow }),
      );
    });
  }
  otherMethods.notFound((context) =>
    new Call(context, deps).problem(
      new Failure("route_not_found", { path: context.req.path.slice(0, 200) }),
    ),
  );
  app.notFound(({ req, env }) => otherMethods.fetch(req.raw, env));
  return app;
}
