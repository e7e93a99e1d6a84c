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
import { type Method, OPERATIONS, type OperationId } from "./contract/operations.ts";
import type { Deps, Platform } from "./deps.ts";
import { allowedOrigins } from "./http/allowed-origins.ts";
import { Call } from "./http/call.ts";
import { preflight } from "./http/cors.ts";
import { later, type Route, type RouteSource } from "./http/route.ts";
import { serve } from "./http/serve.ts";
import { watched } from "./http/watched.ts";
import { KeySets } from "./identity/index.ts";
import { countOutbound, countStore } from "./metrics/count-ports.ts";
import { Failure } from "./problems/failure.ts";
import { OWN_WRITES_PER_MINUTE } from "./push/devices/device.ts";
import { TOKEN_SENDS_PER_MINUTE } from "./push/one-off.ts";
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
const codes = () => import("./routes/codes.ts");
const devices = () => import("./routes/devices.ts");
const diagnosis = () => import("./routes/diagnosis.ts");
const exchange = () => import("./routes/exchange.ts");
const health = () => import("./routes/health.ts");
const readiness = () => import("./routes/readyz.ts");
const pushCheckHistory = () => import("./routes/push-check-history.ts");
const pushChecks = () => import("./routes/push-checks.ts");
const reseal = () => import("./routes/reseal.ts");
const status = () => import("./routes/status.ts");
const takeOver = () => import("./routes/take-over.ts");
const testMessages = () => import("./routes/test-messages.ts");
const users = () => import("./routes/users.ts");
const usersigChecks = () => import("./routes/usersig-checks.ts");
const vendors = () => import("./routes/vendors.ts");
const webhooks = () => import("./routes/webhooks.ts");
const whoAmI = () => import("./routes/who-am-i.ts");

/** What answers each operation. A handler that says another one does not compile here. */
const HANDLERS: { readonly [Id in OperationId]: RouteSource<Id> } = {
  issueUserSigs,
  verifyUserSig: later(usersigChecks, "verifyUserSigs"),
  exchangeIdToken: later(exchange, "exchangeIdToken"),
  issuePrivateMapKey,
  decodeUserSig: later(usersigChecks, "decodeUserSigs"),
  listApps: later(apps, "listVisibleApps"),
  listAuditEntries: later(audit, "readAudit"),
  getApp: later(apps, "showApp"),
  putApp: later(apps, "putApp"),
  deleteApp: later(apps, "removeApp"),
  getErasure: later(apps, "showErasure"),
  createApiKey: later(apiKeys, "createApiKey"),
  listApiKeys: later(apiKeys, "listApiKeys"),
  revokeApiKey: later(apiKeys, "revokeApiKey"),
  rotateApiKey: later(apiKeys, "rotateApiKey"),
  resealSecrets: later(reseal, "resealEverything"),
  takeOver: later(takeOver, "takeOverEverything"),
  getAppHealth: later(health, "showAppHealth"),
  deleteUser: later(users, "removeUser"),
  getUserStatus: later(status, "showStatus"),
  watchUserStatus: later(status, "streamStatus"),
  reportPresence: later(status, "reportPresence"),
  sendTestMessage: later(testMessages, "sendTestMessage"),
  diagnoseUser: later(diagnosis, "diagnoseUser"),
  receiveTencentCallback: later(webhooks, "receiveWebhook"),
  explainCode: later(codes, "explainCode"),
  listVendors: later(vendors, "listVendors"),
  listCertificates: later(certificates, "listAppCertificates"),
  putCertificate: later(certificates, "putCertificate"),
  getCertificate: later(certificates, "showCertificate"),
  deleteCertificate: later(certificates, "removeCertificate"),
  putDevice: later(devices, "putDevice"),
  listDevices: later(devices, "listUserDevices"),
  deleteDevice: later(devices, "removeUserDevice"),
  checkPush: later(pushChecks, "checkPush"),
  listPushChecks: later(pushCheckHistory, "listPushChecks"),
  getPushCheck: later(pushCheckHistory, "getPushCheck"),
  whoAmI: later(whoAmI, "whoAmI"),
  getLiveness: healthz,
  getReadiness: later(readiness, "readyz"),
};

const ROUTES = Object.entries(HANDLERS).map(
  ([id, source]) => [...OPERATIONS[id as OperationId], source, id as OperationId] as const,
);

/** The routes at a path, or all: their modules are evaluated. */
export const allRoutes = (at?: string): Promise<[Method, string, Route, OperationId][]> =>
  Promise.all(
    ROUTES.filter(([, path]) => at === undefined || path === at).map(
      async ([method, path, source, id]): Promise<[Method, string, Route, OperationId]> => [
        method,
        path,
        typeof source === "function" ? await source() : source,
        id,
      ],
    ),
  );

/** As documents write it: `{sdkAppId}`. */
const shownPath = (pattern: string): string => pattern.replace(/:(\w+)/g, "{$1}");

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
    tokenGate: new RateGate({ limit: TOKEN_SENDS_PER_MINUTE, shared, background }),
    trail: new AuditTrail({ store, clock, background, log, delay }),
  };
}

/** What waits for storage: one request's waiting for all of it has one deadline. */
const STORES = ["kv", "users", "records", "auditStore", "apiKeys", "apps"] as const;

function counted(ports: Platform): Platform {
  const { metrics } = ports;
  if (metrics === undefined) return ports;
  return {
    ...ports,
    kv: countStore(ports.kv, "kv", metrics),
    records: countStore(ports.records, "records", metrics),
    users: countStore(ports.users, "users", metrics),
    auditStore: countStore(ports.auditStore, "audit", metrics),
    outbound: countOutbound(ports.outbound, metrics),
  };
}

export function createApp(platform: Platform): Hono {
  const ports = counted(platform);
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
    const name = shownPath(`${method} ${path}`);
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
      const call = await Call.begin(context, deps, shownPath(`${method} ${pattern}`));
      if (shared !== "") return watched(call, preflight(call, await allowedOrigins(call), shared));
      return watched(
        call,
        call.problem(new Failure("method_not_allowed", { method, path, allow })),
      );
    });
  }
  otherMethods.notFound(async (context) => {
    const call = await Call.begin(context, deps);
    const path = context.req.path.slice(0, 200);
    return watched(call, call.problem(new Failure("route_not_found", { path })));
  });
  app.notFound(({ req, env }) => otherMethods.fetch(req.raw, env));
  return app;
}
